using System.Text;

namespace Aggregator.Core.Exporting;

/// <summary>Gathers text and writes it out in large pieces, never synchronously: a response body does not allow that.</summary>
internal sealed class BufferedText(Stream stream)
{
    private const int FullCharacters = 32 * 1024;

    /// <summary>What is to be written next. Pieces end where the caller flushes, so no character is cut in two.</summary>
    public StringBuilder Text { get; } = new();

    public ValueTask FlushIfFullAsync(CancellationToken cancellationToken) =>
        Text.Length < FullCharacters ? ValueTask.CompletedTask : WriteOutAsync(cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await WriteOutAsync(cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async ValueTask WriteOutAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Text.ToString()), cancellationToken);
        Text.Clear();
    }
}

using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes a stream of YAML documents, each with the front matter's fields.</summary>
internal sealed class YamlStreamWriter(Stream stream) : IArticleWriter
{
    private readonly BufferedText _output = new(stream);

    public ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        _output.Text.Append("---\n");
        FrontMatterWriter.AppendFields(_output.Text, article);
        return _output.FlushIfFullAsync(cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => _output.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

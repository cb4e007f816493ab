using Aggregator.Core.Model;
using Aggregator.Core.Parsing;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline;

/// <summary>
/// Bounds what the documents in work, from parsing to commit, hold of memory. A document takes many times its bytes while it is read, so
/// large ones are in work one at a time; they wait in a line of their own, so that they never hold up ordinary ones. Those are bounded
/// together, by their bytes and by their number. First come, first served in either line.
/// </summary>
internal sealed class DocumentGate(IOptions<ParsingOptions> options)
{
    private readonly DocumentLine _ordinary = new(options.Value.MaxBytesInWork);
    private readonly DocumentLine _large = new(1);
    private readonly long _share = options.Value.MaxBytesInWork / options.Value.MaxDocumentsInWork;

    /// <summary>Waits for room. Disposing the result gives it back; canceling leaves the queue.</summary>
    /// <param name="bytes">The document's size.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    public ValueTask<IDisposable> EnterAsync(long bytes, CancellationToken cancellationToken) => bytes >= LargeDocuments.MinBytes
        ? _large.EnterAsync(1, cancellationToken)
        : _ordinary.EnterAsync(Math.Max(bytes, _share), cancellationToken);
}

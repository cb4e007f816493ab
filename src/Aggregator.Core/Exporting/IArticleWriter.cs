using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes articles to a stream in one format, one after the other, in constant memory.</summary>
public interface IArticleWriter : IAsyncDisposable
{
    /// <summary>Writes one article.</summary>
    ValueTask WriteAsync(Article article, CancellationToken cancellationToken);

    /// <summary>Writes what the format needs at its end and flushes. The stream stays open.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}

using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>
/// Every key ever seen, in memory, following durable commits. An answer is advice: the commit decides, since two refreshes may race.
/// </summary>
public interface IKnownArticles
{
    /// <summary>Waits until what the store held at start is in memory.</summary>
    ValueTask ReadyAsync(CancellationToken cancellationToken);

    /// <summary>What is known under any of the keys; null when nothing is.</summary>
    KnownArticle? Find(IReadOnlyList<ArticleKey> keys);
}

using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>
/// The wording of the latest articles, in memory. An answer is advice, and may be of an article that is not stored yet: the commit
/// decides to which story an article belongs.
/// </summary>
public interface IKnownStories
{
    /// <summary>Whether articles are grouped into stories at all.</summary>
    bool IsEnabled { get; }

    /// <summary>Waits until what the store held at start is in memory.</summary>
    ValueTask ReadyAsync(CancellationToken cancellationToken);

    /// <summary>The article that most likely tells the same news, if any does.</summary>
    /// <param name="signature">The wording.</param>
    /// <param name="publishedAt">When it was published.</param>
    StoryLookup Find(StorySignature signature, DateTimeOffset publishedAt);
}

using Aggregator.Core.Storage;

namespace Aggregator.Core.Enrichment.Work;

/// <summary>What came of a piece of work.</summary>
/// <param name="Patch">What changes on the article; null when nothing does.</param>
/// <param name="TryAgain">Whether it failed for now and is worth another attempt.</param>
/// <param name="NotBefore">The soonest next attempt, from now, as the other side says; null leaves it to the back-off.</param>
/// <param name="Message">What went wrong, for people; null when nothing did.</param>
public sealed record WorkResult(ArticlePatch? Patch = null, bool TryAgain = false, TimeSpan? NotBefore = null, string? Message = null)
{
    /// <summary>Done, and nothing to change.</summary>
    public static WorkResult Nothing { get; } = new();
}

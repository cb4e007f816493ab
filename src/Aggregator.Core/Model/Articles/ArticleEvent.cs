namespace Aggregator.Core.Model;

/// <summary>One change of an article.</summary>
/// <param name="At">When (UTC, whole seconds).</param>
/// <param name="Kind">What happened.</param>
/// <param name="Origin">Who did it: a feed's URL, a rule, or the interface and person that asked.</param>
/// <param name="Detail">What of the article changed, or which article was merged; null where the kind says it all.</param>
public sealed record ArticleEvent(DateTimeOffset At, ArticleEventKind Kind, string Origin, string? Detail = null);

namespace Aggregator.Core.WebSub;

/// <summary>What a hub is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body, plain text; null for none.</param>
/// <param name="RetryAfter">When the hub may try again; null says nothing.</param>
public sealed record CallbackAnswer(int Status, string? Text = null, TimeSpan? RetryAfter = null)
{
    /// <summary>There is no such subscription.</summary>
    public static CallbackAnswer NotFound { get; } = new(404);

    /// <summary>There is no such subscription any more: the hub may end it (WebSub section 7).</summary>
    public static CallbackAnswer Gone { get; } = new(410);

    /// <summary>It is taken, or ignored: the hub has done its part.</summary>
    public static CallbackAnswer Accepted { get; } = new(202);

    /// <summary>It is not taken now.</summary>
    public static CallbackAnswer Busy { get; } = new(503, RetryAfter: WebSubConstants.RetryPushAfter);
}

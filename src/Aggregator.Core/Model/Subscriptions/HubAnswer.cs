namespace Aggregator.Core.Model;

/// <summary>What a hub said to a request.</summary>
/// <param name="Message">What went wrong, for people; null when the hub took the request.</param>
/// <param name="RetryAfter">How long it asks to be left alone; null when it does not.</param>
public sealed record HubAnswer(string? Message, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether it failed at something that may soon be over: no answer, or a fault of the server's (408, 500 and up).</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the hub took the request. It verifies it later, or now (WebSub section 5.1.1).</summary>
    public bool IsAccepted => Message is null;

    /// <summary>It took the request.</summary>
    public static HubAnswer Accepted { get; } = new(Message: null);
}

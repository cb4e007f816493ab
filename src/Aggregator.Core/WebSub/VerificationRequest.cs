namespace Aggregator.Core.WebSub;

/// <summary>A hub's question whether a request was meant (WebSub section 5.3), or its word that it denies one (section 5.2).</summary>
/// <param name="Mode"><c>hub.mode</c>.</param>
/// <param name="Topic"><c>hub.topic</c>.</param>
/// <param name="Challenge"><c>hub.challenge</c>.</param>
/// <param name="LeaseSeconds"><c>hub.lease_seconds</c>.</param>
/// <param name="Reason"><c>hub.reason</c>.</param>
public sealed record VerificationRequest(string? Mode, string? Topic, string? Challenge, string? LeaseSeconds, string? Reason);

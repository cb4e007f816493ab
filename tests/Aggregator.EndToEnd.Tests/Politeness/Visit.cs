using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>One request as a publisher's log has it.</summary>
/// <param name="At">When it came, by the simulated clock.</param>
/// <param name="Host">The host that was asked.</param>
/// <param name="IfNoneMatch">The header, byte for byte; null when it was not sent.</param>
/// <param name="IfModifiedSince">The header, byte for byte; null when it was not sent.</param>
/// <param name="Answer">What it was answered; a 200 goes out as 304 where a validator matches.</param>
internal sealed record Visit(DateTimeOffset At, string Host, string? IfNoneMatch, string? IfModifiedSince, FeedResponse Answer);

using Aggregator.Core.Model;

namespace Aggregator.Core.Scheduling;

/// <summary>What the next poll time is worked out from.</summary>
public sealed record NextPollInput
{
    /// <summary>Now, the end of the refresh.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How the refresh ended.</summary>
    public required RefreshOutcomeKind Outcome { get; init; }

    /// <summary>The feed's fixed interval; null is adaptive.</summary>
    public TimeSpan? FixedInterval { get; init; }

    /// <summary>The feed's schedule, which decides instead of intervals; null for none.</summary>
    public FeedSchedule? Schedule { get; init; }

    /// <summary>The newest publication times of its items, newest first.</summary>
    public IReadOnlyList<DateTimeOffset> Rhythm { get; init; } = [];

    /// <summary>What the server and the document said last.</summary>
    public ServerHints Hints { get; init; } = ServerHints.None;

    /// <summary>Retry-After of this response; null when not said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether a subscription at a hub is live, which brings what is new by itself.</summary>
    public bool IsSubscribed { get; init; }

    /// <summary>Failures in a row, this one included.</summary>
    public int ConsecutiveFailures { get; init; }
}

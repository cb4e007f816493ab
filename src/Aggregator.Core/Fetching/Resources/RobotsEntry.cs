using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>What is known of one host's robots.txt. Its fields are touched by whoever has its turn.</summary>
internal sealed class RobotsEntry
{
    /// <summary>One at a time asks for it; the others wait for what came.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>The rules that hold; null when there are none to go by.</summary>
    public RobotsFile? File { get; set; }

    /// <summary>When it is asked for again.</summary>
    public DateTimeOffset AskAgainAt { get; set; }

    /// <summary>Why there are no rules to go by.</summary>
    public ResourceOutcome Failure { get; set; }

    /// <summary>The same, for people.</summary>
    public string? Message { get; set; }
}

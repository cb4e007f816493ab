namespace Aggregator.Core.Application;

/// <summary>Which feeds to refresh. Nothing named means all.</summary>
public sealed record RefreshRequest
{
    /// <summary>Provider names, without regard to case.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Feed URLs as configured, or feed ids.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Only those of them that are due.</summary>
    public bool Due { get; init; }

    /// <summary>Overrides holds and schedule, never validators.</summary>
    public bool Force { get; init; }
}

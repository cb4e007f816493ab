namespace Aggregator.Core.Application;

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>Some feeds have not ended yet.</summary>
    Running,

    /// <summary>Every feed ended well.</summary>
    Succeeded,

    /// <summary>Some feeds failed.</summary>
    Partial,

    /// <summary>Every feed failed.</summary>
    Failed,

    /// <summary>It was canceled before every feed had ended.</summary>
    Canceled,
}

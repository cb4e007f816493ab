namespace Aggregator.Core.Model;

/// <summary>Bounds of what is remembered of a feed.</summary>
public static class FeedConstants
{
    /// <summary>How many publication times make a feed's rhythm.</summary>
    public const int RhythmLength = 30;

    /// <summary>A feed that has failed for as long as this is ailing: it needs a person, though it is still asked.</summary>
    public static readonly TimeSpan AilingAfter = TimeSpan.FromDays(7);

    /// <summary>How many of a feed's latest outcomes are kept.</summary>
    public const int OutcomesKept = 50;

    /// <summary>How often in a row a permanent redirect must be seen before its target is asked directly.</summary>
    public const int PermanentRedirectConfirmations = 2;
}

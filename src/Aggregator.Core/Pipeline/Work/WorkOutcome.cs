namespace Aggregator.Core.Pipeline.Work;

/// <summary>How an attempt at a piece of work ended.</summary>
internal enum WorkOutcome
{
    /// <summary>It is done, with or without a change.</summary>
    Done,

    /// <summary>It is done, and two articles became one by it.</summary>
    Merged,

    /// <summary>It failed and is tried again.</summary>
    Deferred,

    /// <summary>It failed for the last time.</summary>
    Dropped,

    /// <summary>What it was for is no longer there.</summary>
    Gone,
}

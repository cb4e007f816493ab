namespace Aggregator.Core.Pipeline.Work;

/// <summary>Fixed values of doing work.</summary>
internal static class WorkConstants
{
    /// <summary>Pieces of work that are held in memory at a time; the store holds the others.</summary>
    public const int MaxItems = 4_096;

    /// <summary>Of those, for one host: a host with ten thousand leaves room for the others.</summary>
    public const int MaxItemsPerHost = 64;

    /// <summary>Pieces of work that are read from the store in one go.</summary>
    public const int ReadSize = 500;

    /// <summary>How often a piece of work is done anew because its article was edited meanwhile.</summary>
    public const int MaxConflicts = 3;

    /// <summary>Looking through the whole queue takes at most one part in so many of the time.</summary>
    public const int ScanShare = 10;

    /// <summary>The longest time between two looks at the queue.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    /// <summary>Work that is due later than this from now stays in the store.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromMinutes(1);

    /// <summary>How old the count of what waits may become while work is done.</summary>
    public static readonly TimeSpan CountEvery = TimeSpan.FromSeconds(5);
}

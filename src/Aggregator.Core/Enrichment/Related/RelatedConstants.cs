namespace Aggregator.Core.Enrichment.Related;

/// <summary>Defaults and bounds of related articles.</summary>
internal static class RelatedConstants
{
    /// <summary>The most that the article schema holds.</summary>
    public const int MaxCount = 5;

    public const double DefaultFloor = 0.15;
    public const int DefaultMaxQueryTerms = 16;
    public const int DefaultCandidates = 60;
    public const int DefaultMaxPerProvider = 2;
    public const double DefaultTextWeight = 0.6;
    public const double DefaultTopicWeight = 0.25;
    public const double DefaultTimeWeight = 0.15;
    public const int DefaultCacheSize = 1_000;
    public static readonly TimeSpan DefaultWindow = TimeSpan.FromDays(60);
    public static readonly TimeSpan DefaultTimeHalfLife = TimeSpan.FromDays(7);
    public static readonly TimeSpan DefaultCacheAge = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan LeastWindow = TimeSpan.FromHours(1);
    public static readonly TimeSpan MostWindow = TimeSpan.FromDays(3_650);
    public static readonly TimeSpan MostCacheAge = TimeSpan.FromDays(1);
}

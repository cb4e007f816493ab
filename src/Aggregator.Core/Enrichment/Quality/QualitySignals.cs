namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Names of the signals, as in <c>Aggregator:Quality:Weights</c>, and their default weights.</summary>
internal static class QualitySignals
{
    public const string Reputation = "Reputation";
    public const string Completeness = "Completeness";
    public const string Substance = "Substance";
    public const string Headline = "Headline";
    public const string Hygiene = "Hygiene";
    public const string Originality = "Originality";
    public const string Freshness = "Freshness";
    public const string Transport = "Transport";

    /// <summary>In the order in which they are shown.</summary>
    public static readonly (string Name, double Weight)[] Defaults =
    [
        (Reputation, 36), (Completeness, 20), (Substance, 16), (Headline, 12), (Hygiene, 6), (Originality, 4), (Freshness, 4), (Transport, 2),
    ];
}

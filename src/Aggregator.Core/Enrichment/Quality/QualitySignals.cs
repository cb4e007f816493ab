namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Names of the signals, as in <c>Aggregator:Quality:Weights</c>, and their default weights.</summary>
internal static class QualitySignals
{
    public const string Reputation = "Reputation";
    public const string Substance = "Substance";
    public const string Headline = "Headline";
    public const string Excerpt = "Excerpt";
    public const string Image = "Image";
    public const string Author = "Author";
    public const string Date = "Date";
    public const string Https = "Https";

    /// <summary>In the order in which they are shown.</summary>
    public static readonly (string Name, double Weight)[] Defaults =
    [
        (Reputation, 40), (Substance, 20), (Headline, 10), (Excerpt, 10), (Image, 8), (Author, 5), (Date, 5), (Https, 2),
    ];
}

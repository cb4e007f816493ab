namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Settings of <c>Aggregator:Quality</c>: what the signals weigh, where their curves end, and the patterns that they look for.</summary>
public sealed class QualityOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Quality";

    /// <summary>Weights by the signals' names, 0 or more; only their ratios matter. What is not named keeps its default.</summary>
    public IDictionary<string, double> Weights { get; } =
        QualitySignals.Defaults.ToDictionary(s => s.Name, s => s.Weight, StringComparer.OrdinalIgnoreCase);

    /// <summary>An excerpt of so many characters is complete; from 1.</summary>
    public int FullExcerptLength { get; set; } = 100;

    /// <summary>A text of so many words has substance; a quarter of it counts half. From 1.</summary>
    public int FullWordCount { get; set; } = 400;

    /// <summary>An image of so many pixels in width can head a page; from 1.</summary>
    public int UsefulImageWidth { get; set; } = 600;

    /// <summary>A headline shorter than this, in characters, says too little; from 0.</summary>
    public int MinHeadlineLength { get; set; } = 20;

    /// <summary>A headline longer than this, in characters, is none; from <see cref="MinHeadlineLength"/>.</summary>
    public int MaxHeadlineLength { get; set; } = 120;

    /// <summary>Freshness halves with each such span between publication and arrival; above zero.</summary>
    public TimeSpan FreshnessHalfLife { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Phrases of headlines that promise instead of telling. A configured list replaces the default whole.</summary>
    public IList<string> Clickbait { get; set; } = [.. QualityPatterns.Clickbait];

    /// <summary>Phrases that publishing systems leave in excerpts. A configured list replaces the default whole.</summary>
    public IList<string> Boilerplate { get; set; } = [.. QualityPatterns.Boilerplate];
}

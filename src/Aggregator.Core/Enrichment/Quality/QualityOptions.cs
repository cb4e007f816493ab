namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Settings of <c>Aggregator:Quality</c>.</summary>
public sealed class QualityOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Quality";

    /// <summary>Weights by the signals' names, 0 or more; only their ratios matter. What is not named keeps its default.</summary>
    public IDictionary<string, double> Weights { get; } =
        QualitySignals.Defaults.ToDictionary(s => s.Name, s => s.Weight, StringComparer.OrdinalIgnoreCase);
}

namespace Aggregator.Core.Enrichment;

/// <summary>Settings of <c>Aggregator:Enrichment</c>.</summary>
public sealed class EnrichmentOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Enrichment";

    /// <summary>Names of the enrichers that run, in their order; a configured list replaces the default (language, topics, images, quality, publish) whole.</summary>
    public IList<string> Enrichers { get; set; } = [.. EnrichmentConstants.DefaultOrder];
}

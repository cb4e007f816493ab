namespace Aggregator.Core.Enrichment;

/// <summary>Names of the enrichers in configuration and metrics.</summary>
public static class EnrichmentConstants
{
    /// <summary>Finds the language where none is declared.</summary>
    public const string Language = "language";

    /// <summary>Finds topics.</summary>
    public const string Topics = "topics";

    /// <summary>Chooses the images.</summary>
    public const string Images = "images";

    /// <summary>Rates the article.</summary>
    public const string Quality = "quality";

    /// <summary>Publishes by quality.</summary>
    public const string Publish = "publish";

    /// <summary>The order in force where none is configured.</summary>
    internal static readonly string[] DefaultOrder = [Language, Topics, Images, Quality, Publish];
}

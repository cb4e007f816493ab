namespace Aggregator.Core.Enrichment.Sealing;

/// <summary>Settings of <c>Aggregator:Sealing</c>.</summary>
public sealed class SealingOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Sealing";

    /// <summary>
    /// Keys of 32 bytes in base64. The first seals, all open, so that keys can be rotated. Without any, one is made once and kept in
    /// <see cref="Folder"/>.
    /// </summary>
    public IList<string> Keys { get; set; } = [];

    /// <summary>Where the own key is kept, below the data directory.</summary>
    public string Folder { get; set; } = "data/keys";
}

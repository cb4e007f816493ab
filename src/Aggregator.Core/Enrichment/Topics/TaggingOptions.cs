namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Settings of <c>Aggregator:Tagging</c>: how much a keyword counts by where it stands, and how much makes a topic.</summary>
public sealed class TaggingOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Tagging";

    /// <summary>An article has the topics whose keywords add up to this; above 0.</summary>
    public double Threshold { get; set; } = 2;

    /// <summary>What a keyword in the title counts; 0 or more.</summary>
    public double TitleWeight { get; set; } = 3;

    /// <summary>What a keyword in the feed's own categories of the item counts; 0 or more.</summary>
    public double CategoryWeight { get; set; } = 3;

    /// <summary>What a keyword in the excerpt counts; 0 or more.</summary>
    public double ExcerptWeight { get; set; } = 2;

    /// <summary>What a keyword counts each time that it stands in the text; 0 or more.</summary>
    public double ContentWeight { get; set; } = 1;

    /// <summary>How often a keyword in the text counts at most; 1–1,000.</summary>
    public int MaxCounted { get; set; } = 3;
}

namespace Aggregator.Core.Enrichment.Related;

/// <summary>Settings of <c>Aggregator:Related</c>: which other articles an article is given as related.</summary>
public sealed class RelatedOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Related";

    /// <summary>The most related articles of an article; 0–5, 0 for none.</summary>
    public int Count { get; set; } = RelatedConstants.MaxCount;

    /// <summary>How far apart two related articles may be published, either way; 1 hour to 3,650 days.</summary>
    public TimeSpan Window { get; set; } = RelatedConstants.DefaultWindow;

    /// <summary>The least likeness in text and topics of a related article, 0–1: below it none is better. The same text and topics are 1.</summary>
    public double Floor { get; set; } = RelatedConstants.DefaultFloor;

    /// <summary>How many words of an article are looked for in others, those that tell most; 4–64.</summary>
    public int MaxQueryTerms { get; set; } = RelatedConstants.DefaultMaxQueryTerms;

    /// <summary>How many articles that resemble it most in text are weighed; 10–500.</summary>
    public int Candidates { get; set; } = RelatedConstants.DefaultCandidates;

    /// <summary>The most related articles of one provider, the article's own included; 1–5.</summary>
    public int MaxPerProvider { get; set; } = RelatedConstants.DefaultMaxPerProvider;

    /// <summary>What likeness in text counts, above 0; of the three weights only the ratios matter.</summary>
    public double TextWeight { get; set; } = RelatedConstants.DefaultTextWeight;

    /// <summary>What shared topics count, 0 or more; nothing for an article without topics.</summary>
    public double TopicWeight { get; set; } = RelatedConstants.DefaultTopicWeight;

    /// <summary>What nearness in time counts in the order, 0 or more; it lifts nothing above the floor.</summary>
    public double TimeWeight { get; set; } = RelatedConstants.DefaultTimeWeight;

    /// <summary>Nearness in time halves with each such span between two publications; above zero.</summary>
    public TimeSpan TimeHalfLife { get; set; } = RelatedConstants.DefaultTimeHalfLife;

    /// <summary>For how many articles the related ones are remembered; 0–100,000.</summary>
    public int CacheSize { get; set; } = RelatedConstants.DefaultCacheSize;

    /// <summary>
    /// How long what is remembered holds while other articles come and change; 0–1 day. It goes at once when the article itself changes, or
    /// any article is deleted or merged.
    /// </summary>
    public TimeSpan CacheAge { get; set; } = RelatedConstants.DefaultCacheAge;
}

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>Settings of <c>Aggregator:Stories</c>.</summary>
public sealed class StoryOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Stories";

    /// <summary>Whether articles are grouped into stories.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The longest time between the publications of two articles of one story; 1 hour to 30 days.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(3);

    /// <summary>The latest articles that new ones are compared with, in memory at about 800 bytes each; 1,000–5,000,000.</summary>
    public int MaxArticles { get; set; } = 100_000;

    /// <summary>Two articles are of one story from this probability on, as their wording gives it, 0.1–1: the higher, the fewer are grouped.</summary>
    public double MinLikelihood { get; set; } = StoryConstants.DefaultMinLikelihood;
}

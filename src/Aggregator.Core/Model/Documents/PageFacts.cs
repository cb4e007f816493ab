namespace Aggregator.Core.Model;

/// <summary>What an article's page says of the article. What it does not say is null; lists are never null.</summary>
public sealed record PageFacts
{
    /// <summary>Nothing.</summary>
    public static PageFacts None { get; } = new();

    /// <summary>The page's own canonical link: absolute, http(s), and of an article as far as one can tell.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The headline without the site's name, as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The description, else the main text's first paragraph where that was asked for; at most <see cref="ArticleConstants.MaxExcerptLength"/> characters.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Candidates, the best first; width and height as declared.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The site's name.</summary>
    public string? SiteName { get; init; }

    /// <summary>When it was published (UTC).</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed (UTC).</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The declared language in its usual spelling, "en-GB".</summary>
    public string? Language { get; init; }

    /// <summary>The main text as sanitized HTML; null where it was not asked for, or none was found.</summary>
    public string? Content { get; init; }

    /// <summary>The main text as plain text; empty where there is none.</summary>
    public string Text { get; init; } = "";
}

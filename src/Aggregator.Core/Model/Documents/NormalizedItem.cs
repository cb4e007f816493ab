namespace Aggregator.Core.Model;

/// <summary>An item in plain text and clean HTML, still independent of who carries it and when it arrived.</summary>
public sealed record NormalizedItem
{
    /// <summary>The item as parsed: id, dates, media, categories are read from here.</summary>
    public required ParsedItem Source { get; init; }

    /// <summary>Plain text, at most 1,000 characters; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>The summary as plain text, bounded in length but not cut to a sentence; null when the feed gave none.</summary>
    public string? Summary { get; init; }

    /// <summary>The summary, else the content's beginning, cut at a sentence to at most 500 characters; may be empty.</summary>
    public required string Excerpt { get; init; }

    /// <summary>Sanitized HTML with absolute URLs, at most 256 Ki characters; null when there is none.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>The content or summary where the feed gave it as plain text; null otherwise.</summary>
    public string? ContentText { get; init; }

    /// <summary>The text of content, else summary, without markup.</summary>
    public string Text { get; init; } = "";

    /// <summary>Words of <see cref="Text"/>.</summary>
    public int WordCount { get; init; }

    /// <summary>Names of the authors, without repetition.</summary>
    public IReadOnlyList<string> AuthorNames { get; init; } = [];

    /// <summary>Image candidates, largest first.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>BCP 47 tag, well-formed; null when not declared.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the document had to be repaired.</summary>
    public bool WasRepaired { get; init; }
}

namespace Aggregator.Core.Model;

/// <summary>A feed document that was read.</summary>
public sealed record ParsedFeed
{
    /// <summary>The format as found, for people: "RSS 2.0", "Atom 1.0", "JSON Feed 1.1".</summary>
    public required string Format { get; init; }

    /// <summary>The title.</summary>
    public SourceText Title { get; init; } = new("", false);

    /// <summary>The description or subtitle.</summary>
    public SourceText Description { get; init; } = new("", false);

    /// <summary>The site's page, absolute; null when not said.</summary>
    public string? HomePageUrl { get; init; }

    /// <summary>The feed's own URL as it gives it, absolute; null when not said.</summary>
    public string? FeedUrl { get; init; }

    /// <summary>The hubs that push it (WebSub), absolute, in the order given; empty when none is named. Its topic is <see cref="FeedUrl"/>.</summary>
    public IReadOnlyList<string> Hubs { get; init; } = [];

    /// <summary>An image or icon, absolute; null when not said.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Language tag as declared; null when not said.</summary>
    public string? Language { get; init; }

    /// <summary>In the order given.</summary>
    public IReadOnlyList<ParsedAuthor> Authors { get; init; } = [];

    /// <summary>In the order given, at most the bound of items a document.</summary>
    public IReadOnlyList<ParsedItem> Items { get; init; } = [];

    /// <summary>How many items the document holds beyond those in <see cref="Items"/>.</summary>
    public int ItemsLeftOut { get; init; }

    /// <summary>What the feed says of when to come again; <see cref="ServerHints.Freshness"/> is never set here.</summary>
    public ServerHints Hints { get; init; } = ServerHints.None;

    /// <summary>The encoding that the bytes were read in, by its IANA name.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>The repairs that were needed, in the order applied; empty for a well-formed document.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}

namespace Aggregator.Core.Model;

/// <summary>An organisation that publishes feeds.</summary>
public sealed record Provider
{
    /// <summary>Unique name, compared without case.</summary>
    public required string Name { get; init; }

    /// <summary>Domain, lower case.</summary>
    public required string Domain { get; init; }

    /// <summary>0–100.</summary>
    public int Reputation { get; init; } = 50;

    /// <summary>Category of its articles.</summary>
    public string Category { get; init; } = "news";

    /// <summary>Type of its articles where their media do not say.</summary>
    public ArticleType Type { get; init; } = ArticleType.Article;

    /// <summary>Topics that every article gets.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whether article pages are read for what the feed lacks.</summary>
    public bool Pages { get; init; }

    /// <summary>Articles of at least this quality are published at once; null publishes none.</summary>
    public int? PublishMinQuality { get; init; }

    /// <summary>Its feeds.</summary>
    public IReadOnlyList<Feed> Feeds { get; init; } = [];

    /// <summary>What an article carries of it.</summary>
    public ProviderName Short => new(Name, Domain);
}

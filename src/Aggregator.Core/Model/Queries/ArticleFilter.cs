namespace Aggregator.Core.Model;

/// <summary>Which articles are wanted; a null field does not restrict. Texts are compared without case.</summary>
public sealed record ArticleFilter
{
    /// <summary>All articles.</summary>
    public static ArticleFilter All { get; } = new();

    /// <summary>The owner's name.</summary>
    public string? Provider { get; init; }

    /// <summary>The owner's domain.</summary>
    public string? Domain { get; init; }

    /// <summary>A topic's name.</summary>
    public string? Topic { get; init; }

    /// <summary>The category.</summary>
    public string? Category { get; init; }

    /// <summary>The type.</summary>
    public ArticleType? Type { get; init; }

    /// <summary>A language tag; a primary tag (en) finds its variants (en-GB).</summary>
    public string? Language { get; init; }

    /// <summary>Published at or after.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Published before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>First seen at or after.</summary>
    public DateTimeOffset? FirstSeenSince { get; init; }

    /// <summary>Lowest quality, 0–100.</summary>
    public int? MinQuality { get; init; }

    /// <summary>Lowest heat, −1–100.</summary>
    public int? MinHeat { get; init; }

    /// <summary>The editorial state.</summary>
    public bool? Published { get; init; }
}

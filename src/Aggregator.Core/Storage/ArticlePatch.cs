using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>A change to a stored article that is no edit by its owner; null fields stay. Raises the sequence, never the revision.</summary>
public sealed record ArticlePatch
{
    /// <summary>Who changes it, for its history: the interface and person, or the part of the program.</summary>
    public string Origin { get; init; } = ArticleConstants.OwnOrigin;

    /// <summary>The editorial state.</summary>
    public bool? Published { get; init; }

    /// <summary>Topics.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Images, as measured.</summary>
    public IReadOnlyList<ArticleImage>? Images { get; init; }

    /// <summary>Quality, 0–100.</summary>
    public int? Quality { get; init; }

    /// <summary>The signals of <see cref="Quality"/>.</summary>
    public IReadOnlyList<QualitySignal>? QualitySignals { get; init; }

    /// <summary>What heat follows from.</summary>
    public HeatMark? Heat { get; init; }

    /// <summary>Language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Further keys of the article; one that belongs to another article is not taken.</summary>
    public IReadOnlyList<ArticleKey> Aliases { get; init; } = [];
}

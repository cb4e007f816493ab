using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>A change to a stored article that is no edit by its owner; null fields stay. Raises the sequence, never the revision.</summary>
public sealed record ArticlePatch
{
    /// <summary>Who changes it, for its history: the interface and person, or the part of the program.</summary>
    public string Origin { get; init; } = ArticleConstants.OwnOrigin;

    /// <summary>The editorial state.</summary>
    public bool? Published { get; init; }

    /// <summary>Whether the rule of its provider publishes it now. Never against a person: one who ever said anything of its publication has decided.</summary>
    public bool PublishedByRule { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Excerpt.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Sanitized content.</summary>
    public string? Content { get; init; }

    /// <summary>Words of the content.</summary>
    public int? WordCount { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>When it was published; taken only where that had been inferred, and then it no longer is.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The canonical URL.</summary>
    public string? WebUrl { get; init; }

    /// <summary>
    /// The key of the canonical URL, which becomes an alias. Where it leads to another article already, both become one in the same transaction
    /// (<see cref="AmendResult.Merged"/>); where it leads to a deleted one, it is not taken.
    /// </summary>
    public ArticleKey? CanonicalKey { get; init; }

    /// <summary>Which of the parts come from the article's page.</summary>
    public ArticleParts FromPage { get; init; }

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

    /// <summary>The work that this patch is the result of, which is removed in the same transaction. Where it is done already, nothing is changed.</summary>
    public long? CompletesWork { get; init; }

    /// <summary>Further work for the article (their keys are not looked at), stored in the same transaction.</summary>
    public IReadOnlyList<NewWorkItem> Work { get; init; } = [];

    /// <summary>The article as the patch leaves it; times, history and counters are the store's.</summary>
    public Article ApplyTo(Article article)
    {
        var takesDate = PublishedAt is not null && article.PublishedAtInferred;
        return article with
        {
            Published = Published ?? (article.Published || (PublishedByRule && !article.IsDecidedByPerson)),
            Title = Title ?? article.Title,
            Excerpt = Excerpt ?? article.Excerpt,
            Content = Content ?? article.Content,
            WordCount = WordCount ?? article.WordCount,
            Authors = Authors ?? article.Authors,
            PublishedAt = takesDate ? PublishedAt!.Value : article.PublishedAt,
            PublishedAtInferred = article.PublishedAtInferred && !takesDate,
            WebUrl = WebUrl ?? article.WebUrl,
            FromPage = article.FromPage | FromPage,
            Topics = Topics ?? article.Topics,
            Images = Images ?? article.Images,
            Quality = Quality ?? article.Quality,
            QualitySignals = QualitySignals ?? article.QualitySignals,
            HeatMark = Heat ?? article.HeatMark,
            Language = Language ?? article.Language,
        };
    }
}

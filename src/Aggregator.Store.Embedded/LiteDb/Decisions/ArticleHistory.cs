using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Records what happens to an article, the latest <see cref="ArticleConstants.MaxHistoryLength"/> events of it.</summary>
internal static class ArticleHistory
{
    private const string PublishRule = "rule publish.minQuality";

    /// <summary>How the history of a new article begins: with its publication where a rule published it.</summary>
    public static IReadOnlyList<ArticleEvent> Begin(ArticleDraft draft) =>
        draft.Published ? [new ArticleEvent(draft.Arrival, ArticleEventKind.Published, PublishRule)] : [];

    /// <summary>With an edit by the owner.</summary>
    public static IReadOnlyList<ArticleEvent> Edited(Article article, ArticleDraft draft)
    {
        (string Name, bool Differs)[] parts =
        [
            ("title", article.Title != draft.Title), ("excerpt", article.Excerpt != draft.Excerpt), ("content", article.Content != draft.Content),
            ("images", !article.Images.Select(i => i.Url).SequenceEqual(draft.Images.Select(i => i.Url))),
        ];
        return Add(article.History, new ArticleEvent(draft.Arrival, ArticleEventKind.Edited, draft.Feed.DisplayUrl, Names(parts)));
    }

    /// <summary>With an amendment; its editorial part is an event of its own.</summary>
    public static IReadOnlyList<ArticleEvent> Amended(Article before, Article after, string origin, DateTimeOffset now)
    {
        var history = before.History;
        if (before.Published != after.Published)
            history = Add(history, new ArticleEvent(now, after.Published ? ArticleEventKind.Published : ArticleEventKind.Unpublished, origin));
        (string Name, bool Differs)[] parts =
        [
            ("topics", !before.Topics.SequenceEqual(after.Topics)), ("images", !before.Images.SequenceEqual(after.Images)), ("quality", before.Quality != after.Quality),
            ("story", before.StoryId != after.StoryId), ("language", before.Language != after.Language),
        ];
        return Names(parts) is { } names ? Add(history, new ArticleEvent(now, ArticleEventKind.Amended, origin, names)) : history;
    }

    /// <summary>The events of both, by time, with the merge.</summary>
    public static IReadOnlyList<ArticleEvent> Merged(Article older, Article younger, DateTimeOffset now) =>
        Add([.. older.History.Concat(younger.History).OrderBy(e => e.At)], new ArticleEvent(now, ArticleEventKind.Merged, ArticleConstants.OwnOrigin, younger.Id.ToString()));

    private static ArticleEvent[] Add(IReadOnlyList<ArticleEvent> history, ArticleEvent latest) =>
        [.. history.Skip(history.Count + 1 - ArticleConstants.MaxHistoryLength), latest];

    private static string? Names((string Name, bool Differs)[] parts) =>
        string.Join(", ", parts.Where(p => p.Differs).Select(p => p.Name)) is { Length: > 0 } names ? names : null;
}

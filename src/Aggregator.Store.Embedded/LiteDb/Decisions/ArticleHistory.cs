using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Records what happens to an article, the latest <see cref="ArticleConstants.MaxHistoryLength"/> events of it.</summary>
internal static class ArticleHistory
{
    /// <summary>How the history of a new article begins: with its publication where a rule published it.</summary>
    public static IReadOnlyList<ArticleEvent> Begin(ArticleDraft draft) =>
        draft.Published ? [new ArticleEvent(draft.Arrival, ArticleEventKind.Published, ArticleConstants.PublishRule)] : [];

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
    public static IReadOnlyList<ArticleEvent> Amended(Article before, Article after, ArticlePatch patch, DateTimeOffset now)
    {
        var (history, origin) = (before.History, patch.Origin);
        if (before.Published != after.Published)
        {
            var publisher = patch.Published is null ? ArticleConstants.PublishRule : origin;
            history = Add(history, new ArticleEvent(now, after.Published ? ArticleEventKind.Published : ArticleEventKind.Unpublished, publisher));
        }

        (string Name, bool Differs)[] parts =
        [
            ("title", before.Title != after.Title), ("excerpt", before.Excerpt != after.Excerpt), ("content", before.Content != after.Content),
            ("authors", !before.Authors.SequenceEqual(after.Authors)), ("date", before.PublishedAt != after.PublishedAt), ("link", before.WebUrl != after.WebUrl),
            ("topics", !before.Topics.SequenceEqual(after.Topics)), ("images", !before.Images.SequenceEqual(after.Images)), ("quality", before.Quality != after.Quality),
            ("language", before.Language != after.Language),
        ];
        return Names(parts) is { } names ? Add(history, new ArticleEvent(now, ArticleEventKind.Amended, origin, names)) : history;
    }

    /// <summary>With its having joined a story; unchanged where it was part of it.</summary>
    public static IReadOnlyList<ArticleEvent> Grouped(Article before, Article after, DateTimeOffset now) => before.StoryId == after.StoryId
        ? before.History
        : Add(before.History, new ArticleEvent(now, ArticleEventKind.Amended, ArticleConstants.OwnOrigin, "story"));

    /// <summary>The events of both, by time, with the merge.</summary>
    public static IReadOnlyList<ArticleEvent> Merged(Article older, Article younger, DateTimeOffset now) =>
        Add([.. older.History.Concat(younger.History).OrderBy(e => e.At)], new ArticleEvent(now, ArticleEventKind.Merged, ArticleConstants.OwnOrigin, younger.Id.ToString()));

    // What was said of its publication outlasts the rest: it decides what a rule may still do.
    private static ArticleEvent[] Add(IReadOnlyList<ArticleEvent> history, ArticleEvent latest)
    {
        var surplus = Math.Max(0, history.Count + 1 - ArticleConstants.MaxHistoryLength);
        var kept = history.Skip(surplus);
        return history.Take(surplus).LastOrDefault(IsEditorial) is { } said && !kept.Any(IsEditorial)
            ? [said, .. kept.Skip(1), latest]
            : [.. kept, latest];
    }

    private static bool IsEditorial(ArticleEvent e) => e.Kind is ArticleEventKind.Published or ArticleEventKind.Unpublished;

    private static string? Names((string Name, bool Differs)[] parts) =>
        string.Join(", ", parts.Where(p => p.Differs).Select(p => p.Name)) is { Length: > 0 } names ? names : null;
}

using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Deduplication;

/// <summary>
/// Sorts drafts by what memory knows of their keys, before enrichment: new and edited articles go on, others' articles become
/// sightings, what is known as it stands drops out. Advice only; the commit decides.
/// </summary>
internal static class KnownArticleFilter
{
    /// <summary>Sorts the drafts of one document. Of several items with a key in common the first counts.</summary>
    public static Novelties Sort(IReadOnlyList<ArticleDraft> drafts, FeedId feed, IKnownArticles known)
    {
        var articles = new List<ArticleDraft>(drafts.Count);
        var sightings = new List<ArticleDraft>();
        var repeated = 0;
        var seen = new HashSet<ArticleKey>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (!TakeKeys(draft, seen))
            {
                repeated++;
                continue;
            }

            switch (known.Find(draft.Keys))
            {
                case null:
                    articles.Add(draft);
                    break;
                case { Deleted: true }:
                    repeated++;
                    break;
                case { } article when article.OwnerFeed != feed:
                    sightings.Add(draft);
                    break;
                case { } article when article.TextHash != draft.TextHash:
                    articles.Add(draft);
                    break;
                default:
                    repeated++;
                    break;
            }
        }

        return new Novelties(articles, sightings, repeated);
    }

    private static bool TakeKeys(ArticleDraft draft, HashSet<ArticleKey> seen)
    {
        foreach (var key in draft.Keys)
        {
            if (seen.Contains(key))
                return false;
        }

        foreach (var key in draft.Keys)
            seen.Add(key);
        return true;
    }
}

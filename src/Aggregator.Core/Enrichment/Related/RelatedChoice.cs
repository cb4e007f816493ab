using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Enrichment.Related;

/// <summary>Chooses an article's related ones among those that resemble it: the nearest first, bounded by story, headline and provider.</summary>
internal static class RelatedChoice
{
    /// <summary>At most <see cref="RelatedOptions.Count"/>; none that is below the floor.</summary>
    public static IReadOnlyList<LikeArticle> Choose(Article article, IReadOnlyList<LikeArticle> alike, RelatedOptions options)
    {
        var ordered = alike
            .Select(a => (Article: a, Score: RelatedScore.Of(article, a, options)))
            .Where(s => s.Score.Likeness >= options.Floor && (article.StoryId is null || s.Article.StoryId != article.StoryId))
            .OrderByDescending(s => s.Score.Nearness)
            .ThenByDescending(s => s.Article.PublishedAt)
            .Select(s => s.Article);
        var chosen = new List<LikeArticle>();
        foreach (var candidate in ordered)
        {
            if (chosen.Count >= options.Count)
                break;
            if (!IsRepeated(candidate, chosen) && IsWithinProvider(candidate, chosen, options.MaxPerProvider))
                chosen.Add(candidate);
        }

        return chosen;
    }

    /// <summary>One of a story is enough; and what bears the same headline is the same news, grouped or not.</summary>
    private static bool IsRepeated(LikeArticle candidate, List<LikeArticle> chosen) =>
        chosen.Exists(c => c.Headline == candidate.Headline || (c.StoryId is not null && c.StoryId == candidate.StoryId));

    private static bool IsWithinProvider(LikeArticle candidate, List<LikeArticle> chosen, int most) =>
        chosen.Count(c => string.Equals(c.Provider, candidate.Provider, StringComparison.OrdinalIgnoreCase)) < most;
}

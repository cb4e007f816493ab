using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Says why an article has its topics, and which it nearly has, by the taxonomy as it is now.</summary>
internal sealed class TopicsExplainer(ITopicTaxonomySource source, IOptions<TaggingOptions> options)
{
    /// <summary>Characters shown before and after a keyword.</summary>
    private const int PassageMargin = 40;

    private readonly TopicScorer _scorer = new(options.Value);

    /// <summary>The topics given, in the order of the article, then the others that have a keyword in it.</summary>
    public IReadOnlyList<TopicExplanation> Explain(ArticleDraft draft)
    {
        var taxonomy = source.Current;
        var hits = TopicFinder.OfThread.Find(taxonomy.Matcher, draft).ToArray();
        var scores = _scorer.Score(hits);
        var always = draft.Feed.Provider.Topics;
        var byTopic = hits.ToLookup(h => h.Keyword.Topic.Name);
        var given = TopicList.Of(taxonomy, scores, always);
        var reached = scores.Select(s => s.Topic.Name).ToHashSet();
        var own = always.Select(name => taxonomy.Find(name)?.Name ?? name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. given.Select(name => Of(name, true, reached.Contains(name) ? "text" : own.Contains(name) ? "provider" : "parent", byTopic[name], draft)),
            .. byTopic.Where(t => !given.Contains(t.Key)).Select(t => Of(t.Key, false, t.Any(h => h.Keyword.RulesOut) ? "ruled out" : "below threshold", t, draft)),
        ];
    }

    private TopicExplanation Of(string name, bool given, string reason, IEnumerable<TopicHit> hits, ArticleDraft draft)
    {
        var keywords = hits.Select(h => new KeywordExplanation(h.Keyword.Phrase.Text, h.Field, h.Count, Points(h), Passage(h, draft))).ToList();
        return new TopicExplanation(name, given, reason, keywords.Count == 0 ? null : keywords.Sum(k => k.Points), keywords);
    }

    /// <summary>JSON has no infinity: a keyword that rules a topic out counts nothing.</summary>
    private double Points(TopicHit hit) => hit.Keyword.RulesOut ? 0 : _scorer.Value(hit);

    private static string Passage(TopicHit hit, ArticleDraft draft)
    {
        var text = hit.Field switch
        {
            TopicField.Title => draft.Title,
            TopicField.Categories => draft.Categories[hit.Part],
            TopicField.Excerpt => draft.Excerpt,
            _ => draft.Text,
        };
        var start = TextFold.SourceIndex(text, hit.Start);
        var from = Math.Max(0, start - PassageMargin);
        var to = Math.Min(text.Length, start + hit.Keyword.Phrase.Folded.Length + PassageMargin);
        from = from == 0 ? 0 : text.IndexOf(' ', from, start - from) is >= 0 and var space ? space + 1 : from;
        to = to == text.Length ? to : text.LastIndexOf(' ', to - 1, to - 1 - start) is > 0 and var end && end > start ? end : to;
        return (from > 0 ? "… " : "") + text[from..to].Trim() + (to < text.Length ? " …" : "");
    }
}

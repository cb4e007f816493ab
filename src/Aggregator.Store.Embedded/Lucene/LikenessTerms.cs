using Aggregator.Core.Model;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Chooses the words of an article that tell most of it: frequent in it, rare elsewhere. Thread-safe.</summary>
internal sealed class LikenessTerms(ArticleDocuments documents)
{
    /// <summary>At most so many words, the weightiest of the article; of those that no other article has only the weight is told.</summary>
    public LikenessWords Choose(Article article, IndexReader reader, int most)
    {
        var counts = Count(article);
        var articles = Math.Max(1, reader.NumDocs);
        var common = Math.Max(LikenessConstants.AlwaysTelling, (int)(articles * LikenessConstants.MaxShare));
        var (terms, unique) = (new List<LikenessTerm>(), new List<float>());
        // Of words that are alike in number the longer are the rarer, mostly.
        foreach (var (word, count) in counts.OrderByDescending(c => c.Value).ThenByDescending(c => c.Key.Length).Take(LikenessConstants.MaxLookups))
        {
            var frequency = reader.DocFreq(new Term(IndexFields.Text, word));
            var boost = 1 + MathF.Log(count);
            var weight = boost * Rarity(articles, Math.Max(1, frequency));
            if (frequency < 2)
                unique.Add(weight);
            else if (frequency <= common)
                terms.Add(new LikenessTerm(word, boost, weight));
        }

        terms.Sort((a, b) => b.Weight.CompareTo(a.Weight));
        if (terms.Count > most)
            terms.RemoveRange(most, terms.Count - most);
        var weightOfTerms = terms.Sum(t => t.Weight);
        var weightOfUnique = unique.OrderDescending().Take(most).Sum() * LikenessConstants.UniqueShare;
        var mustShare = terms.Count + unique.Count >= LikenessConstants.TwoSharedFrom ? 2 : 1;
        return new LikenessWords(terms, terms.Count == 0 ? 0 : weightOfTerms / (weightOfTerms + weightOfUnique), mustShare);
    }

    private static float Rarity(int articles, int frequency) => MathF.Log(1 + ((articles - frequency + 0.5f) / (frequency + 0.5f)));

    private Dictionary<string, float> Count(Article article)
    {
        var counts = new Dictionary<string, float>(StringComparer.Ordinal);
        var analyzer = ArticleAnalyzers.ForWords(article.Language);
        Count(analyzer, article.Title, LikenessConstants.TitleWeight, counts);
        Count(analyzer, article.Excerpt, LikenessConstants.ExcerptWeight, counts);
        Count(analyzer, documents.TextOf(article, LikenessConstants.ContentLength), 1, counts);
        return counts;
    }

    private static void Count(Analyzer analyzer, string text, float weight, Dictionary<string, float> counts)
    {
        if (text.Length == 0)
            return;
        using var words = analyzer.GetTokenStream(IndexFields.Text, new StringReader(text));
        var word = words.AddAttribute<ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken())
        {
            var span = word.Buffer.AsSpan(0, word.Length);
            if (!IsTelling(span))
                continue;
            var text1 = span.ToString();
            counts[text1] = counts.GetValueOrDefault(text1) + weight;
        }

        words.End();
    }

    private static bool IsTelling(ReadOnlySpan<char> word) =>
        (word.Length >= LikenessConstants.MinLength || word[0] >= '\u0250') && word.ContainsAnyExceptInRange('0', '9') && !CommonWords.Contains(word);
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The words of a text, with where they stand.</summary>
internal static class TextTokens
{
    /// <summary>All words in order; those at one place one after the other.</summary>
    public static List<TextToken> Read(Analyzer analyzer, string text)
    {
        var tokens = new List<TextToken>();
        using var words = analyzer.GetTokenStream(IndexFields.Text, new StringReader(text));
        var (word, offset, step) = (words.AddAttribute<ICharTermAttribute>(), words.AddAttribute<IOffsetAttribute>(), words.AddAttribute<IPositionIncrementAttribute>());
        words.Reset();
        var place = -1;
        while (words.IncrementToken())
        {
            place += step.PositionIncrement;
            tokens.Add(new TextToken(word.ToString(), place, offset.StartOffset, offset.EndOffset));
        }

        words.End();
        return tokens;
    }
}

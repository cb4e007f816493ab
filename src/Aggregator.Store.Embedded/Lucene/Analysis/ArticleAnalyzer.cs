using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// Makes words of a text of one language: by Unicode's word boundaries, in lower case, Latin letters without their marks. No word is dropped:
/// what is common weighs little.
/// </summary>
/// <param name="language">A language that has rules, or empty.</param>
/// <param name="withStems">Whether each word's stem stands beside it.</param>
internal sealed class ArticleAnalyzer(string language, bool withStems) : Analyzer
{
    /// <summary>Words between two parts of a document, so that no phrase reaches from one into the next.</summary>
    private const int Gap = 100;

    public override int GetPositionIncrementGap(string fieldName) => Gap;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        var written = LanguageRules.Written(language, words);
        if (!withStems || LanguageRules.StemOf(language) is not { } stem)
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(written));
        var stemmed = new ASCIIFoldingFilter(stem(new KeywordRepeatFilter(written)));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stemmed));
    }
}

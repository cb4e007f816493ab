using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// Makes words of text, one way for all languages: by Unicode's word boundaries, in lower case, Latin letters without their marks. No word is
/// dropped: what is common weighs little.
/// </summary>
internal sealed class ArticleAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, words)));
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// Takes the marks off small Greek letters and makes one sigma of both, as the Greek stemmer wants words. The library's own filter needs a
/// culture, which this program does without.
/// </summary>
internal sealed class GreekFoldingFilter : TokenFilter
{
    private const string Marked = "άέήίόύώϊϋΐΰς";
    private const string Folded = "αεηιουωιυιυσ";

    private readonly ICharTermAttribute _word;

    public GreekFoldingFilter(TokenStream words)
        : base(words) => _word = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        foreach (ref var letter in _word.Buffer.AsSpan(0, _word.Length))
        {
            if (Marked.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0)
                letter = Folded[at];
        }

        return true;
    }
}

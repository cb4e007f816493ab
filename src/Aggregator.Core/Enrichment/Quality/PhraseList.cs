using System.Buffers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Phrases looked for in a text in one pass, without case and whatever apostrophes and accents it uses.</summary>
internal sealed class PhraseList(IEnumerable<string> phrases)
{
    [ThreadStatic]
    private static char[]? _buffer;

    private readonly SearchValues<string> _phrases = SearchValues.Create([.. phrases.Select(TextFold.Of)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any of them stands in the text.</summary>
    public bool IsIn(string text) => TextFold.Of(text, ref _buffer).ContainsAny(_phrases);
}

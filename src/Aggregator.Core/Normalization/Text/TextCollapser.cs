using System.Buffers;

namespace Aggregator.Core.Normalization.Text;

/// <summary>Writes text with one space for every run of white space, and without what is not seen.</summary>
internal ref struct TextCollapser
{
    /// <summary>All that is not written as it is, less the space, which mostly stands alone: Unicode's white space, controls, and what is not seen.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        .. Range('\0', '\u001F'), .. Range('\u007F', '\u00A0'), '\u00AD', '\u1680', .. Range('\u2000', '\u200B'), '\u200E', '\u200F',
        .. Range('\u2028', '\u202F'), '\u205F', '\u2060', .. Range('\u2066', '\u2069'), '\u3000', '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    private CharBuffer _output;
    private bool _spacePending;

    /// <summary>Starts over a caller's memory, or over pooled memory where that is empty.</summary>
    public TextCollapser(Span<char> initial, int capacity) =>
        _output = initial.Length > 0 ? new CharBuffer(initial) : new CharBuffer(capacity);

    /// <summary>How many characters were written.</summary>
    public readonly int Length => _output.Length;

    /// <summary>Writes text.</summary>
    public void Append(scoped ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var special = text.IndexOfAny(Special);
            AppendRun(special < 0 ? text : text[..special]);
            if (special < 0)
                return;

            // Joiners are not special: scripts and emoji need them.
            _spacePending |= char.IsWhiteSpace(text[special]);
            text = text[(special + 1)..];
        }
    }

    /// <summary>Separates what was written from what follows.</summary>
    public void Break() => _spacePending = true;

    /// <summary>What was written, the source itself where it is the same, cut at a word where it is too long. Gives pooled memory back.</summary>
    public string Finish(string source, int maxLength)
    {
        var written = _output.Written;
        var text = written.Length > maxLength ? TextCutter.CutAtWord(written, maxLength)
            : written.SequenceEqual(source) ? source : written.ToString();
        _output.Dispose();
        return text;
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private void AppendRun(scoped ReadOnlySpan<char> run)
    {
        while (run.Length > 0)
        {
            if (run[0] == ' ')
            {
                _spacePending = true;
                run = run.TrimStart(' ');
                continue;
            }

            if (_spacePending && _output.Length > 0)
                _output.Append(' ');
            _spacePending = false;
            var end = run.IndexOf("  ");
            var part = end < 0 ? run.TrimEnd(' ') : run[..end];
            _output.Append(part);
            run = run[part.Length..];
        }
    }
}

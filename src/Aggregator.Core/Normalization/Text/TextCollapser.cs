using System.Buffers;

namespace Aggregator.Core.Normalization.Text;

/// <summary>Writes text with one space for every run of white space, and without what is not seen.</summary>
internal ref struct TextCollapser
{
    /// <summary>All that is not written as it is, less the space, which mostly stands alone.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c != ' ' && (char.IsWhiteSpace(c) || IsInvisible(c)))]);

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
            if (!IsInvisible(text[special]))
                _spacePending = true;
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

    /// <summary>Control characters, and characters that only steer how others are shown. Joiners stay: scripts and emoji need them.</summary>
    private static bool IsInvisible(char c) =>
        (char.IsControl(c) && !char.IsWhiteSpace(c)) || c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

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

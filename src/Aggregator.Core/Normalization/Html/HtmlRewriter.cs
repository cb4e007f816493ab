using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Html;

/// <summary>A copy of a fragment with changes, which is written only from the first change on.</summary>
internal ref struct HtmlRewriter(string source)
{
    private readonly string _source = source;
    private CharBuffer _output;
    private int _copied;

    /// <summary>Whether the copy differs from the source.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Leaves a part of the source out; what is written next stands in its place.</summary>
    public void Replace(int start, int end)
    {
        if (!IsChanged)
        {
            _output = new CharBuffer(_source.Length + 64);
            IsChanged = true;
        }

        _output.Append(_source.AsSpan(_copied, start - _copied));
        _copied = end;
    }

    /// <summary>Writes text, as it is, after a <see cref="Replace"/>.</summary>
    public void Write(ReadOnlySpan<char> text) => _output.Append(text);

    /// <summary>Writes a start tag without attributes, or an end tag.</summary>
    public void WriteTag(string opening, string name)
    {
        _output.Append(opening);
        _output.Append(name);
        _output.Append('>');
    }

    /// <summary>Writes text escaped as in an element, or as in an attribute's value.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text, bool inAttribute)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': _output.Append("&amp;"); break;
                case '<': _output.Append("&lt;"); break;
                case '>': _output.Append("&gt;"); break;
                case '\u00A0': _output.Append("&nbsp;"); break;
                case '"' when inAttribute: _output.Append("&quot;"); break;
                default: _output.Append(c); break;
            }
        }
    }

    /// <summary>The copy; the source itself where nothing changed.</summary>
    public string Finish()
    {
        if (!IsChanged)
            return _source;
        _output.Append(_source.AsSpan(_copied));
        return _output.ToString();
    }

    /// <summary>Gives pooled memory back.</summary>
    public void Dispose() => _output.Dispose();
}

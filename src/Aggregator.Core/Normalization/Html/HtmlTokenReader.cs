namespace Aggregator.Core.Normalization.Html;

/// <summary>Reads the tokens of a fragment in one linear pass without allocation (HTML standard, section 13.2.5).</summary>
internal ref struct HtmlTokenReader(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private HtmlTag? _rawText;

    /// <summary>What was read.</summary>
    public HtmlTokenKind Kind { get; private set; }

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>The tag of a start or end tag; null where its name is not known.</summary>
    public HtmlTag? Tag { get; private set; }

    /// <summary>The name as it stands in a start or end tag.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Whether a start tag ends in a slash.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>The attributes of a start tag.</summary>
    public readonly HtmlAttributeReader Attributes => new(_html, Start + 1 + Name.Length);

    /// <summary>Reads the next token; false at the end.</summary>
    public bool Read()
    {
        Start = End;
        if (Start >= _html.Length)
            return false;
        if (_rawText is { } raw)
        {
            _rawText = null;
            End = FindRawTextEnd(raw);
            if (End > Start)
                return Take(HtmlTokenKind.RawText);
        }

        if (_html[Start] != '<' || Start + 1 == _html.Length)
            return ReadText();
        var next = _html[Start + 1];
        if (char.IsAsciiLetter(next))
            return ReadTag(Start + 1, HtmlTokenKind.Start);
        if (next == '/' && Start + 2 < _html.Length)
            return char.IsAsciiLetter(_html[Start + 2]) ? ReadTag(Start + 2, HtmlTokenKind.End) : ReadBogusComment();
        return next switch
        {
            '!' => ReadComment(),
            '?' => ReadBogusComment(),
            _ => ReadText(),
        };
    }

    private bool Take(HtmlTokenKind kind)
    {
        Kind = kind;
        return true;
    }

    private bool ReadText()
    {
        var end = Start + 1;
        while (true)
        {
            var next = _html[end..].IndexOf('<');
            end = next < 0 ? _html.Length : end + next;
            if (next < 0 || IsMarkup(end))
                break;
            end++;
        }

        End = end;
        return Take(HtmlTokenKind.Text);
    }

    private readonly bool IsMarkup(int at)
    {
        if (at + 1 >= _html.Length)
            return false;
        var next = _html[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _html.Length);
    }

    private bool ReadTag(int nameStart, HtmlTokenKind kind)
    {
        var length = _html[nameStart..].IndexOfAny(HtmlSyntax.NameEnd);
        if (length < 0)
        {
            End = _html.Length;
            return Take(HtmlTokenKind.Broken);
        }

        Name = _html.Slice(nameStart, length);
        Tag = HtmlTags.Find(Name);
        var attributes = new HtmlAttributeReader(_html, nameStart + length);
        while (attributes.Read())
        {
        }

        if (!attributes.IsTerminated)
        {
            End = _html.Length;
            return Take(HtmlTokenKind.Broken);
        }

        IsSelfClosing = attributes.IsSelfClosing;
        End = attributes.Position + 1;
        if (kind == HtmlTokenKind.Start && Tag is { } tag && tag.Is(HtmlTagTraits.RawText))
            _rawText = tag;
        return Take(kind);
    }

    private bool ReadBogusComment()
    {
        var end = _html[Start..].IndexOf('>');
        End = end < 0 ? _html.Length : Start + end + 1;
        return Take(HtmlTokenKind.Comment);
    }

    private bool ReadComment()
    {
        var rest = _html[Start..];
        if (!rest.StartsWith("<!--"))
            return ReadBogusComment();
        End = Start + HtmlSyntax.CommentLength(rest);
        return Take(HtmlTokenKind.Comment);
    }

    private readonly int FindRawTextEnd(HtmlTag raw)
    {
        for (var from = Start; from < _html.Length;)
        {
            var end = _html[from..].IndexOf("</");
            if (end < 0)
                break;
            from += end;
            var name = _html[(from + 2)..];
            if (name.StartsWith(raw.Name, StringComparison.OrdinalIgnoreCase)
                && name.Length > raw.Name.Length && HtmlSyntax.NameEnd.Contains(name[raw.Name.Length]))
            {
                return from;
            }

            from += 2;
        }

        return _html.Length;
    }
}

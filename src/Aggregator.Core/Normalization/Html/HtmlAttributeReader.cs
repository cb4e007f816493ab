namespace Aggregator.Core.Normalization.Html;

/// <summary>Reads the attributes of a tag (HTML standard, sections 13.2.5.32 to 13.2.5.40).</summary>
internal ref struct HtmlAttributeReader(ReadOnlySpan<char> html, int position)
{
    private readonly ReadOnlySpan<char> _html = html;

    /// <summary>Behind the last attribute; on the closing bracket when all are read.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Whether the closing bracket was reached.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Whether a slash stands right before the closing bracket.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Where the name begins.</summary>
    public int NameStart { get; private set; }

    /// <summary>The name as it stands.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Where the value begins; 0 where there is none.</summary>
    public int ValueStart { get; private set; }

    /// <summary>The value as it stands, entities not decoded; empty where there is none.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>The value's quote; NUL where it has none.</summary>
    public char Quote { get; private set; }

    /// <summary>Reads the next attribute; false at the end of the tag or of the text.</summary>
    public bool Read()
    {
        if (!SkipToName())
            return false;
        NameStart = Position;

        // An equals sign at the beginning belongs to the name.
        var length = _html[(Position + 1)..].IndexOfAny(HtmlSyntax.AttributeNameEnd);
        if (length < 0)
            return Fail();
        Name = _html.Slice(NameStart, length + 1);
        Position = NameStart + length + 1;
        Value = default;
        ValueStart = 0;
        Quote = '\0';

        var afterName = Position;
        SkipWhiteSpace();
        if (Position < _html.Length && _html[Position] == '=')
        {
            Position++;
            return ReadValue();
        }

        Position = afterName;
        return true;
    }

    private bool SkipToName()
    {
        while (true)
        {
            SkipWhiteSpace();
            if (Position >= _html.Length)
                return Fail();
            if (_html[Position] == '>')
            {
                IsTerminated = true;
                IsSelfClosing = _html[Position - 1] == '/';
                return false;
            }

            if (_html[Position] != '/')
                return true;
            Position++;
        }
    }

    private bool ReadValue()
    {
        SkipWhiteSpace();
        if (Position >= _html.Length)
            return Fail();
        var first = _html[Position];
        if (first is '"' or '\'')
        {
            Quote = first;
            Position++;
        }

        ValueStart = Position;
        var rest = _html[Position..];
        var length = Quote == '\0' ? rest.IndexOfAny(HtmlSyntax.UnquotedEnd) : rest.IndexOf(Quote);
        if (length < 0)
            return Fail();
        Value = rest[..length];
        Position += length + (Quote == '\0' ? 0 : 1);
        return true;
    }

    private bool Fail()
    {
        Position = _html.Length;
        IsTerminated = false;
        return false;
    }

    private void SkipWhiteSpace()
    {
        if (Position < _html.Length && _html[Position] <= ' ')
        {
            var next = _html[Position..].IndexOfAnyExcept(HtmlSyntax.WhiteSpace);
            Position = next < 0 ? _html.Length : Position + next;
        }
    }
}

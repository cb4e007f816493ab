namespace Aggregator.Core.Normalization.Html;

/// <summary>The tags that are open, innermost last, as the parser's stack would hold them.</summary>
internal ref struct HtmlOpenTags(Span<byte> memory)
{
    /// <summary>The deepest nesting that the scanner itself follows.</summary>
    public const int Capacity = 200;

    private readonly Span<byte> _tags = memory;
    private int _count;
    private int _paragraphs;
    private int _anchors;
    private int _forms;

    /// <summary>The innermost; null where none is open.</summary>
    public readonly HtmlTag? Top => _count == 0 ? null : HtmlTags.All[_tags[_count - 1]];

    /// <summary>How many are open.</summary>
    public readonly int Count => _count;

    /// <summary>Whether a paragraph is open somewhere.</summary>
    public readonly bool InParagraph => _paragraphs > 0;

    /// <summary>Whether a link is open somewhere.</summary>
    public readonly bool InAnchor => _anchors > 0;

    /// <summary>Whether a form is open somewhere.</summary>
    public readonly bool InForm => _forms > 0;

    /// <summary>Opens one; false where there is no room.</summary>
    public bool Push(HtmlTag tag, int maxDepth)
    {
        if (_count >= Math.Min(_tags.Length, maxDepth))
            return false;
        _tags[_count++] = tag.Index;
        Tally(tag, 1);
        return true;
    }

    /// <summary>Closes the innermost.</summary>
    public void Pop()
    {
        Tally(Top!, -1);
        _count--;
    }

    private void Tally(HtmlTag tag, int by)
    {
        if (ReferenceEquals(tag, HtmlTags.P))
            _paragraphs += by;
        else if (ReferenceEquals(tag, HtmlTags.A))
            _anchors += by;
        else if (ReferenceEquals(tag, HtmlTags.Form))
            _forms += by;
    }
}

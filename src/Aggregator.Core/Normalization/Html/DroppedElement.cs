namespace Aggregator.Core.Normalization.Html;

/// <summary>Follows a reader through elements of which nothing is kept, such as script.</summary>
internal struct DroppedElement
{
    private HtmlTag? _tag;
    private int _depth;

    /// <summary>Whether the token belongs to such an element.</summary>
    public bool Contains(in HtmlTokenReader token)
    {
        if (_tag is null)
        {
            if (token is not { Kind: HtmlTokenKind.Start, Tag: { } tag } || !tag.Is(HtmlTagTraits.DroppedWhole) || tag.Is(HtmlTagTraits.NoEndTag))
                return false;
            _tag = tag;
            _depth = 1;
            return true;
        }

        if (ReferenceEquals(token.Tag, _tag))
        {
            _depth += token.Kind switch { HtmlTokenKind.Start => 1, HtmlTokenKind.End => -1, _ => 0 };
            if (_depth == 0)
                _tag = null;
        }

        return true;
    }
}

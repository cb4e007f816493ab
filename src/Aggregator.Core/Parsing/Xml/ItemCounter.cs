using System.Xml;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>Counts items in a stream of elements, and notes whether a text holds inline elements with only white space between.</summary>
internal struct ItemCounter
{
    private int _itemDepth = -1;
    private int _children;
    private bool _isInText;
    private bool _isInMarkup;

    public ItemCounter()
    {
    }

    /// <summary>Items so far.</summary>
    public int Count { get; private set; }

    /// <summary>Most child elements of one item so far.</summary>
    public int MaxChildren { get; private set; }

    /// <summary>Whether white space follows an inline element of a text.</summary>
    public bool HasInlineSpace { get; private set; }

    /// <summary>At a start tag.</summary>
    public void Enter(XmlReader reader)
    {
        var depth = reader.Depth;
        if (_itemDepth < 0)
        {
            if (!FeedElements.IsItem(reader.LocalName, reader.NamespaceURI))
                return;
            Count++;
            _itemDepth = reader.IsEmptyElement ? -1 : depth;
            (_children, _isInText, _isInMarkup) = (0, false, false);
        }
        else if (depth == _itemDepth + 1)
        {
            MaxChildren = Math.Max(MaxChildren, ++_children);
            (_isInText, _isInMarkup) = (FeedElements.IsText(reader.LocalName), false);
        }
        else
        {
            _isInMarkup = _isInText;
        }
    }

    /// <summary>At an end tag.</summary>
    public void Leave(int depth)
    {
        if (depth == _itemDepth)
            _itemDepth = -1;
        if (depth == _itemDepth + 1)
            _isInMarkup = false;
    }

    /// <summary>At white space between tags.</summary>
    public void PassSpace() => HasInlineSpace |= _isInMarkup;
}

using System.Runtime.InteropServices;
using System.Text;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>
/// Makes tags match: closes what is open, drops end tags of nothing, quotes attributes, flattens what is nested too deep.
/// Of a document that breaks off it keeps the whole items: what is cut would be stored as it is, and come whole next time.
/// </summary>
internal sealed class TagBalancer
{
    private const string CharacterDataStart = "<![CDATA[";

    private static readonly string[] VoidElements = ["br", "img", "hr", "wbr", "input"];

    private readonly string _text;
    private readonly int _maxDepth;
    private readonly int _maxLength;
    private readonly StringBuilder _output;
    private readonly List<string> _open = [];

    /// <summary>How often a name is open: most end tags of nothing need no search.</summary>
    private readonly Dictionary<string, int> _openCounts = new(StringComparer.OrdinalIgnoreCase);
    private SectionSkipper _sections;
    private int _at;
    private int _openItem = -1;
    private int _wholeItemsEnd = -1;
    private int _wholeItemsDepth;

    private TagBalancer(string text, int maxDepth)
    {
        _text = text;
        _maxDepth = maxDepth;
        _maxLength = RepairBounds.MaxLengthOf(text);
        _sections = new SectionSkipper(text);
        _output = new StringBuilder(text.Length + 256);
    }

    /// <summary>The text with matching tags; the same instance when they match, or mending them goes too far.</summary>
    public static string Apply(string text, int maxDepth)
    {
        var result = new TagBalancer(text, maxDepth).Run();
        return result == text ? text : result;
    }

    private string Run()
    {
        while (_at < _text.Length && !IsRootClosed && !IsTooLong)
        {
            var tag = _text.IndexOf('<', _at);
            WriteText(tag < 0 ? _text.Length : tag);
            if (tag >= 0)
                ReadMarkup();
        }

        if (IsTooLong)
            return _text;
        DropCutItem();
        CloseTo(0);
        return _output.ToString();
    }

    private bool IsTooLong => _output.Length > _maxLength;

    /// <summary>What follows the root is no part of the document.</summary>
    private bool IsRootClosed => _open.Count == 0 && _output.Length > 0;

    private ReadOnlySpan<char> Rest => _text.AsSpan(_at);

    private void WriteText(int end)
    {
        if (_open.Count > 0)
            Escape(_text.AsSpan(_at, end - _at));
        _at = end;
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        // "]]>" may not stand in text (XML 1.0 section 2.4).
        if (text.Contains("]]>", StringComparison.Ordinal))
            _output.Append(text.ToString().Replace("]]>", "]]&gt;", StringComparison.Ordinal));
        else
            _output.Append(text);
    }

    private void ReadMarkup()
    {
        if (Rest.StartsWith(CharacterDataStart))
            CopyCharacterData();
        else if (Rest.Length > 1 && Rest[1] is '!' or '?')
            _at = Math.Max(_at + 2, _sections.EndOf(_at));
        else if (Rest.Length > 2 && Rest[1] == '/' && XmlNames.IsStart(Rest[2]))
            ReadEndTag();
        else if (Rest.Length > 1 && XmlNames.IsStart(Rest[1]))
            ReadStartTag();
        else
            WriteStrayBracket();
    }

    private void WriteStrayBracket()
    {
        if (_open.Count > 0)
            _output.Append("&lt;");
        _at++;
    }

    private void CopyCharacterData()
    {
        var end = _sections.EndOf(_at);
        if (end < 0)
        {
            // Cut off, or never closed: the rest is taken as markup.
            _at += CharacterDataStart.Length;
            return;
        }

        if (_open.Count > 0)
            _output.Append(_text, _at, end - _at);
        _at = end;
    }

    private void ReadEndTag()
    {
        var name = TakeName(_at + 2);
        var close = _text.IndexOf('>', _at);
        _at = close < 0 ? _text.Length : close + 1;
        if (_openCounts.GetValueOrDefault(name) == 0)
            return;
        var index = _open.LastIndexOf(name);
        if (index < 0)
            index = _open.FindLastIndex(open => open.Equals(name, StringComparison.OrdinalIgnoreCase));
        // An end tag of markup inside of an item must not close the item.
        if (index >= 0 && (_openItem < 0 || index >= _openItem || IsStructure(name)))
            CloseTo(index);
    }

    private void ReadStartTag()
    {
        var name = TakeName(_at + 1);
        var attributes = new LooseAttributes(_text.AsSpan(_at + 1 + name.Length));
        var isItem = FeedElements.IsItem(LocalName(name), "");
        if (isItem && _openItem >= 0)
            CloseTo(_openItem);
        var start = _output.Length;
        _output.Append('<').Append(name);
        HashSet<string>? seen = null;
        while (attributes.MoveNext())
            WriteAttribute(attributes.Current, seen ??= new HashSet<string>(StringComparer.Ordinal));

        var rest = attributes.Rest;
        var isClosed = !rest.IsEmpty && rest[0] == '>';
        _at = _text.Length - rest.Length + (isClosed ? 1 : 0);
        if (!XmlNames.IsQualifiedName(name) || _open.Count >= _maxDepth)
        {
            _output.Length = start;
            return;
        }

        var isEmpty = isClosed && _at >= 2 && _text[_at - 2] == '/';
        if (isEmpty || Array.Exists(VoidElements, element => element.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            _output.Append("/>");
            return;
        }

        _output.Append('>');
        if (isItem)
            _openItem = _open.Count;
        _open.Add(name);
        _openCounts[name] = _openCounts.GetValueOrDefault(name) + 1;
    }

    private void WriteAttribute(LooseAttribute attribute, HashSet<string> seen)
    {
        var name = attribute.Name.ToString();
        if (!XmlNames.IsQualifiedName(name) || seen.Count == RepairBounds.MaxAttributes || !seen.Add(name))
            return;
        _output.Append(' ').Append(name).Append("=\"");
        var value = attribute.Value;
        for (var at = value.IndexOfAny('<', '"'); at >= 0 && !IsTooLong; at = value.IndexOfAny('<', '"'))
        {
            _output.Append(value[..at]).Append(value[at] == '<' ? "&lt;" : "&quot;");
            value = value[(at + 1)..];
        }

        _output.Append(value).Append('"');
    }

    private void CloseTo(int count)
    {
        while (_open.Count > count)
        {
            var name = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            if (--CollectionsMarshal.GetValueRefOrNullRef(_openCounts, name) == 0)
                _openCounts.Remove(name);
            _output.Append("</").Append(name).Append('>');
            if (_open.Count != _openItem)
                continue;
            _openItem = -1;
            (_wholeItemsEnd, _wholeItemsDepth) = (_output.Length, _open.Count);
        }
    }

    /// <summary>An item still open at the end was cut, unless it is all that there is.</summary>
    private void DropCutItem()
    {
        if (_openItem < 0 || _wholeItemsEnd < 0 || _wholeItemsDepth > _open.Count)
            return;
        _output.Length = _wholeItemsEnd;
        _open.RemoveRange(_wholeItemsDepth, _open.Count - _wholeItemsDepth);
        _openItem = -1;
    }

    private string TakeName(int start)
    {
        var end = start;
        while (end < _text.Length && _text[end] is not (' ' or '\t' or '\r' or '\n' or '>' or '/' or '<' or '"' or '\'' or '='))
            end++;
        return _text[start..end];
    }

    private static bool IsStructure(string name) => LocalName(name).ToLowerInvariant() is "channel" or "rss" or "rdf" or "feed";

    private static string LocalName(string name) => name[(name.IndexOf(':') + 1)..];
}

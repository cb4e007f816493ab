using System.Net;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Finds elements in one pass over the tokens. Work and memory are bounded by the length of the markup, not by its depth.</summary>
internal sealed class MarkupFinder(string html, MarkupQuery query)
{
    /// <summary>Elements that are found, at most.</summary>
    private const int MaxElements = 4_000;

    /// <summary>Elements within each other whose text is wanted, at most: each letter is read as often.</summary>
    private const int MaxOpen = 8;

    /// <summary>Longest source of an element's text, per character that is wanted: tags are longer than what they hold.</summary>
    private const int SourcePerCharacter = 64;

    private const int MaxAttributeLength = 8 * 1024;

    private static readonly Dictionary<string, string> NoAttributes = [];

    private readonly List<MarkupElement> _found = [];
    private readonly List<OpenElement> _open = [];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _tagNames =
        query.Names.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _attributeNames =
        query.Attributes.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The elements in the order of their start tags.</summary>
    public IReadOnlyList<MarkupElement> Find()
    {
        var reader = new HtmlTokenReader(html);
        while (_found.Count < MaxElements && reader.Read())
        {
            if (reader.Kind == HtmlTokenKind.Start)
                OnStart(reader);
            else if (reader.Kind == HtmlTokenKind.End && _open.Count > 0)
                OnEnd(reader);
        }

        return _found;
    }

    private void OnStart(in HtmlTokenReader token)
    {
        var hasEnd = token.Tag is not { } tag || !tag.Is(HtmlTagTraits.NoEndTag);
        for (var i = _open.Count - 1; i >= 0 && hasEnd; i--)
        {
            if (token.Name.Equals(_open[i].Name, StringComparison.OrdinalIgnoreCase))
                _open[i].Depth++;
        }

        if (Read(token) is not { } element)
            return;
        var length = query.TextLength(element);
        if (length < 0)
            return;
        _found.Add(element);
        if (length > 0 && hasEnd && _open.Count < MaxOpen)
            _open.Add(new OpenElement(element.Name, _found.Count - 1, token.End, length));
    }

    private void OnEnd(in HtmlTokenReader token)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i];
            var isTooLong = token.Start - open.Start > (long)open.MaxLength * SourcePerCharacter;
            if (isTooLong)
                _open.RemoveAt(i);
            else if (token.Name.Equals(open.Name, StringComparison.OrdinalIgnoreCase) && --open.Depth == 0)
            {
                _open.RemoveAt(i);
                _found[open.Index] = _found[open.Index] with { Text = TextOf(open, token.Start) };
            }
        }
    }

    private string TextOf(OpenElement open, int end)
    {
        var source = html[open.Start..end];
        if (open.Name is "script")
            return source.Length <= open.MaxLength ? source : "";
        return PlainText.OfHtml(source, open.MaxLength);
    }

    private MarkupElement? Read(in HtmlTokenReader token)
    {
        Dictionary<string, string>? attributes = null;
        var reader = token.Attributes;
        while (reader.Read())
        {
            if (reader.Value.Length > MaxAttributeLength || !_attributeNames.TryGetValue(reader.Name, out var name))
                continue;
            attributes ??= [];
            // The first of a name counts (HTML standard, section 13.2.5.33).
            attributes.TryAdd(name, WebUtility.HtmlDecode(reader.Value.Trim().ToString()));
        }

        var isNamed = _tagNames.TryGetValue(token.Name, out var tag);
        if (!isNamed && attributes is null)
            return null;
        return new MarkupElement(tag ?? token.Tag?.Name ?? token.Name.ToString().ToLowerInvariant(), attributes ?? NoAttributes);
    }

    private sealed class OpenElement(string name, int index, int start, int maxLength)
    {
        public string Name { get; } = name;

        public int Index { get; } = index;

        public int Start { get; } = start;

        public int MaxLength { get; } = maxLength;

        /// <summary>How many of its name are open within it, itself included.</summary>
        public int Depth { get; set; } = 1;
    }
}

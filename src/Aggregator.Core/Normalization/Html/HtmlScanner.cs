using System.Buffers;

namespace Aggregator.Core.Normalization.Html;

/// <summary>
/// Cleans a fragment in one linear pass where it can prove what parser and sanitizer together would write: tags and attributes of the
/// allow list, nested so that the parser would not move anything. Everything else it leaves to the sanitizer.
/// </summary>
internal ref struct HtmlScanner
{
    /// <summary>Text that is not written as it stands; NUL, which the parser drops, ends the proof.</summary>
    private static readonly SearchValues<char> SpecialText = SearchValues.Create("<>&\u00A0\r\0");

    private readonly string _html;
    private readonly Uri? _baseUrl;
    private readonly int _maxDepth;
    private HtmlRewriter _output;
    private HtmlOpenTags _open;

    private HtmlScanner(string html, Uri? baseUrl, int maxDepth, Span<byte> memory)
    {
        _html = html;
        _baseUrl = baseUrl;
        _maxDepth = maxDepth;
        _output = new HtmlRewriter(html);
        _open = new HtmlOpenTags(memory);
    }

    /// <summary>The clean fragment, which is the given one where it is clean already; null where that cannot be proven.</summary>
    public static string? TryClean(string html, Uri? baseUrl, int maxDepth)
    {
        var scanner = new HtmlScanner(html, baseUrl, maxDepth, stackalloc byte[HtmlOpenTags.Capacity]);
        var clean = scanner.Scan() ? scanner._output.Finish() : null;
        scanner._output.Dispose();
        return clean;
    }

    private bool Scan()
    {
        var reader = new HtmlTokenReader(_html);
        while (reader.Read())
        {
            var proven = reader.Kind switch
            {
                HtmlTokenKind.Text => OnText(reader.Start, reader.End),
                HtmlTokenKind.Start when reader.Tag?.Is(HtmlTagTraits.DroppedWhole) == true => OnDroppedWhole(ref reader, reader.Tag),
                HtmlTokenKind.Start => OnStart(reader),
                HtmlTokenKind.End => OnEnd(reader),
                HtmlTokenKind.Comment => Drop(reader.Start, reader.End),
                _ => false,
            };
            if (!proven)
                return false;
        }

        while (_open.Top is not null)
            CloseTop(_html.Length);
        return true;
    }

    private bool OnText(int start, int end)
    {
        var text = _html.AsSpan(start, end - start);
        if (_open.Top is { } top && top.Is(HtmlTagTraits.TableStructure))
            return !text.ContainsAnyExcept(" \t\n\f");
        for (var at = start; at < end;)
        {
            var special = _html.AsSpan(at, end - at).IndexOfAny(SpecialText);
            if (special < 0)
                return true;
            at += special;
            var length = HtmlTextScanner.Rewrite(ref _output, _html, at, end, inAttribute: false);
            if (length == 0)
                return false;
            at += length;
        }

        return true;
    }

    private bool OnDroppedWhole(ref HtmlTokenReader reader, HtmlTag tag)
    {
        var start = reader.Start;
        return tag.Is(HtmlTagTraits.Scanned) && _open.Top?.Is(HtmlTagTraits.TableStructure) != true
            && DroppedElementEnd.TryReach(_html, ref reader, tag) && Drop(start, reader.End);
    }

    private bool OnStart(HtmlTokenReader token)
    {
        if (token.Tag is not { } tag || !tag.Is(HtmlTagTraits.Scanned) || !MakeRoomFor(tag, token.Start))
            return false;
        var isPre = ReferenceEquals(tag, HtmlTags.Pre);
        var lineEnd = isPre && _html.AsSpan(token.End).StartsWith('\n') ? 1 : 0;
        if (isPre && !BeginsWithoutLineEnd(_html.AsSpan(token.End + lineEnd)))
            return false;
        if (!tag.Is(HtmlTagTraits.Allowed))
            Drop(token.Start, token.End);
        else if (!new HtmlStartTagWriter(_html, _baseUrl).TryWrite(ref _output, token, tag))
            return false;
        if (lineEnd > 0)
            Drop(token.End, token.End + lineEnd);
        return tag.Is(HtmlTagTraits.NoEndTag) || _open.Push(tag, _maxDepth);
    }

    /// <summary>Whether the first that is kept of what stands in pre, behind a line end that the parser drops, is no other: the sanitizer would add one.</summary>
    private static bool BeginsWithoutLineEnd(ReadOnlySpan<char> content)
    {
        if (!content.StartsWith('<'))
            return content.IsEmpty || content[0] is not ('\n' or '\r') && !content.StartsWith("&#") && !content.StartsWith("&NewLine");
        var nameEnd = content.IndexOfAny(HtmlSyntax.NameEnd);
        return nameEnd > 0 && HtmlTags.Find(content[1..nameEnd]) is { } tag && tag.Is(HtmlTagTraits.Allowed);
    }

    /// <summary>Ends what the parser would end before a start tag; false where it would do more than that.</summary>
    private bool MakeRoomFor(HtmlTag tag, int at)
    {
        if (tag.Is(HtmlTagTraits.Block))
        {
            if (ReferenceEquals(_open.Top, HtmlTags.P))
                CloseTop(at);
            if (_open.InParagraph)
                return false;
        }

        if (tag.Is(HtmlTagTraits.ImpliedEnd) && !ReferenceEquals(tag, HtmlTags.P))
            return MakeRoomForListItem(tag, at);
        if (tag.Is(HtmlTagTraits.Heading) && _open.Top is { } top && top.Is(HtmlTagTraits.Heading))
            return false;
        if (ReferenceEquals(tag, HtmlTags.A) && _open.InAnchor || ReferenceEquals(tag, HtmlTags.Form) && _open.InForm)
            return false;
        return MakeRoomInTable(tag, at);
    }

    private bool MakeRoomForListItem(HtmlTag tag, int at)
    {
        var isListItem = ReferenceEquals(tag, HtmlTags.Li);
        if (_open.Top is { } top && top.Is(HtmlTagTraits.ImpliedEnd) && ReferenceEquals(top, HtmlTags.Li) == isListItem)
            CloseTop(at);
        return isListItem ? _open.Top?.Name is "ul" or "ol" : _open.Top?.Name is "dl";
    }

    private bool MakeRoomInTable(HtmlTag tag, int at)
    {
        while (HtmlTableNesting.Ends(tag, _open.Top))
            CloseTop(at);
        var inside = _open.Top;
        if (ReferenceEquals(tag, HtmlTags.Tr) && ReferenceEquals(inside, HtmlTags.TableTag))
        {
            // The parser puts rows that stand in a table itself into a body.
            _output.Replace(at, at);
            _output.WriteTag("<", HtmlTags.Tbody.Name);
            return _open.Push(HtmlTags.Tbody, _maxDepth);
        }

        return tag.Name switch
        {
            "tbody" or "thead" or "tfoot" => ReferenceEquals(inside, HtmlTags.TableTag),
            "tr" => inside?.Name is "tbody" or "thead" or "tfoot",
            "td" or "th" => ReferenceEquals(inside, HtmlTags.Tr),
            _ => inside is null || !inside.Is(HtmlTagTraits.TableStructure),
        };
    }

    private bool OnEnd(HtmlTokenReader token)
    {
        if (token.Tag is not { } tag)
            return false;
        if (!ReferenceEquals(_open.Top, tag) && IsOfNothing(tag))
            return OnEndOfNothing(token, tag);
        if (tag.Is(HtmlTagTraits.Block) && !ReferenceEquals(tag, HtmlTags.P))
            CloseImplied(tag, token.Start);
        if (!ReferenceEquals(_open.Top, tag))
            return false;
        _open.Pop();
        if (!tag.Is(HtmlTagTraits.Allowed))
            return Drop(token.Start, token.End);
        const int brackets = 3;
        if (token.End - token.Start != tag.Name.Length + brackets || !token.Name.SequenceEqual(tag.Name))
        {
            _output.Replace(token.Start, token.End);
            _output.WriteTag("</", tag.Name);
        }

        return true;
    }

    /// <summary>Whether an end tag has no start tag, whatever the parser's stack holds: of a paragraph, or of what has no end.</summary>
    private readonly bool IsOfNothing(HtmlTag tag) =>
        _open.Top?.Is(HtmlTagTraits.TableStructure) != true
        && (ReferenceEquals(tag, HtmlTags.P) ? !_open.InParagraph
            : tag.Is(HtmlTagTraits.NoEndTag | HtmlTagTraits.Scanned) && !tag.Is(HtmlTagTraits.Break));

    /// <summary>The parser makes an empty paragraph of the one, and nothing of the other.</summary>
    private bool OnEndOfNothing(HtmlTokenReader token, HtmlTag tag)
    {
        _output.Replace(token.Start, token.End);
        if (ReferenceEquals(tag, HtmlTags.P))
        {
            _output.WriteTag("<", tag.Name);
            _output.WriteTag("</", tag.Name);
        }

        return true;
    }

    private void CloseImplied(HtmlTag ending, int at)
    {
        while (_open.Top is { } top && !ReferenceEquals(top, ending)
            && (top.Is(HtmlTagTraits.ImpliedEnd) || HtmlTableNesting.IsWithin(top, ending)))
        {
            CloseTop(at);
        }
    }

    private void CloseTop(int at)
    {
        if (_open.Top is { } top && top.Is(HtmlTagTraits.Allowed))
        {
            _output.Replace(at, at);
            _output.WriteTag("</", top.Name);
        }

        _open.Pop();
    }

    private bool Drop(int start, int end)
    {
        _output.Replace(start, end);
        return true;
    }
}

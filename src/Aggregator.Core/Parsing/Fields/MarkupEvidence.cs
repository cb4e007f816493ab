using System.Buffers;
using System.Net;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// Tells markup from plain text that holds angle brackets, in elements that may hold either (an RSS title). Errs on the side of text: to
/// take text for markup loses words ("use &lt;pre&gt; with care"), to take markup for text shows tags.
/// </summary>
internal static class MarkupEvidence
{
    private const int MaxEntityLength = 32;

    /// <summary>A bracket further on ends another tag; to look for it would take quadratic time.</summary>
    private const int MaxTagLength = 2_048;

    private static readonly SearchValues<char> Openings = SearchValues.Create("<&");
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-:");

    /// <summary>Elements that need no end tag, or that nobody means to show.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = Names(
        "br hr img wbr input link meta base embed area script style iframe frame frameset object applet form");

    /// <summary>Other elements of HTML, those of the past too.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Names(
        "a abbr acronym address article aside audio b bdi bdo big blink blockquote body button canvas caption center cite code col colgroup data "
        + "datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hgroup html i ins "
        + "kbd label legend li main map mark marquee math menu meter nav nobr noframes noscript ol optgroup option output p param picture pre progress q rb rp "
        + "rt rtc ruby s samp section select small source span strike strong sub summary sup svg table tbody td template textarea tfoot th thead "
        + "time title tr track tt u ul var video xmp");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Blocks = Names(
        "article blockquote div dl figure h1 h2 h3 h4 h5 h6 header main ol p section table ul");

    /// <summary>Whether the text is markup: all its tags are HTML's, and one of them, or an entity, can't be meant as it stands.</summary>
    public static bool IsMarkup(ReadOnlySpan<char> text)
    {
        var isMarkup = false;
        for (var at = text.IndexOfAny(Openings); at >= 0; at = text.IndexOfAny(Openings))
        {
            text = text[at..];
            if (text[0] == '&')
                isMarkup |= IsEntity(text);
            else if (!IsHtmlTag(text, out var isTelling))
                return false;
            else
                isMarkup |= isTelling;
            text = text[1..];
        }

        return isMarkup;
    }

    /// <summary>Whether the text begins with an element that holds paragraphs, and ends with a tag.</summary>
    public static bool IsBlock(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is not ['<', .., '>'])
            return false;
        var nameEnd = text[1..].IndexOfAnyExcept(NameCharacters);
        return nameEnd > 0 && Blocks.Contains(text.Slice(1, nameEnd));
    }

    /// <summary>Whether a tag is one of HTML, or no tag at all.</summary>
    private static bool IsHtmlTag(ReadOnlySpan<char> tag, out bool isTelling)
    {
        isTelling = tag.StartsWith("<!--");
        var isEnd = tag.StartsWith("</");
        tag = tag[(isEnd ? 2 : 1)..];
        if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
            return true;

        var nameEnd = tag.IndexOfAnyExcept(NameCharacters);
        var name = nameEnd < 0 ? tag : tag[..nameEnd];
        var close = tag[..Math.Min(tag.Length, MaxTagLength)].IndexOf('>');
        isTelling = Telling.Contains(name) || (close >= 0 && (isEnd || tag[..close].Contains('=') || tag[close - 1] == '/'));
        return Telling.Contains(name) || Known.Contains(name);
    }

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxEntityLength)].IndexOf(';');
        if (end < 2)
            return false;
        var entity = text[..(end + 1)].ToString();
        return WebUtility.HtmlDecode(entity) != entity;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) =>
        new HashSet<string>(names.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

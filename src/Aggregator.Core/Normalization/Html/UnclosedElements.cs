using System.Buffers;
using System.Text;

namespace Aggregator.Core.Normalization.Html;

/// <summary>
/// Takes out start tags of elements that are dropped whole, or whose content is no markup, where no end tag follows: a parser would let them
/// swallow the rest of the article. Script and style keep theirs, which is code.
/// </summary>
internal static class UnclosedElements
{
    private static readonly string[] Openings =
    [
        "<iframe", "<noembed", "<noframes", "<title", "<textarea", "<svg", "<select", "<template", "<applet", "<button", "<datalist", "<xmp",
        // It has no end tag, and parsers write a sentence of their own in its place.
        "<isindex",
    ];

    private static readonly SearchValues<string> AnyOpening = SearchValues.Create(Openings, StringComparison.OrdinalIgnoreCase);

    /// <summary>The markup without such tags; the same instance when there are none.</summary>
    public static string Remove(string html)
    {
        var at = html.AsSpan().IndexOfAny(AnyOpening);
        return at < 0 ? html : Rewrite(html, at);
    }

    private static string Rewrite(string html, int at)
    {
        var output = new StringBuilder(html.Length);
        // Found in vain once, an end tag is not looked for again: the search goes to the end.
        var unclosed = new HashSet<string>();
        var copied = 0;
        while (at >= 0)
        {
            var tag = html.AsSpan(at);
            var opening = Array.Find(Openings, o => html.AsSpan(at).StartsWith(o, StringComparison.OrdinalIgnoreCase))!;
            var next = at + opening.Length;
            if (next == html.Length || HtmlSyntax.NameEnd.Contains(html[next]))
            {
                if (unclosed.Contains(opening) || !HasEnd(html.AsSpan(next), opening))
                {
                    unclosed.Add(opening);
                    var end = tag.IndexOf('>');
                    output.Append(html, copied, at - copied);
                    copied = end < 0 ? html.Length : at + end + 1;
                    next = copied;
                }
            }

            var more = html.AsSpan(next).IndexOfAny(AnyOpening);
            at = more < 0 ? -1 : next + more;
        }

        return copied == 0 ? html : output.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool HasEnd(ReadOnlySpan<char> rest, string opening) =>
        rest.IndexOf($"</{opening.AsSpan(1)}", StringComparison.OrdinalIgnoreCase) >= 0;
}

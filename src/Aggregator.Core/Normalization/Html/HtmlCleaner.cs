using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Makes markup clean: by the scanner where it can prove the result, else by the sanitizer, behind the guard of depth.</summary>
/// <param name="maxDepth">Deepest nesting that a parser is given.</param>
internal sealed class HtmlCleaner(int maxDepth)
{
    /// <summary>Longest markup that is read, before cleaning: what is beyond could hardly add to what is kept.</summary>
    public const int MaxInputLength = SourceText.MaxLength;

    /// <summary>The clean form of a fragment, at most <see cref="ArticleConstants.MaxContentLength"/> characters; may be empty.</summary>
    /// <param name="html">Any markup.</param>
    /// <param name="baseUrl">What relative URLs count from; null drops them.</param>
    public string Clean(string html, Uri? baseUrl)
    {
        if (html.Length > MaxInputLength)
            html = html[..MaxInputLength];
        var clean = HtmlScanner.TryClean(html, baseUrl, maxDepth);
        if (clean is null)
        {
            html = UnclosedElements.Remove(html);
            clean = HtmlDepthGuard.IsWithin(html, maxDepth)
                ? MarkupSanitizer.OfThread.Sanitize(html, baseUrl)
                : ToParagraph(html);
        }

        if (clean.Length > ArticleConstants.MaxContentLength)
            clean = HtmlCutter.Cut(clean, ArticleConstants.MaxContentLength) ?? ToParagraph(clean);
        return clean;
    }

    /// <summary>Plain text as markup: paragraphs at empty lines.</summary>
    public static string FromPlainText(string text)
    {
        if (text.Length > MaxInputLength)
            text = text[..MaxInputLength];
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var html = string.Concat(paragraphs.Select(p => "<p>" + Escape(p).Replace("\n", "<br>", StringComparison.Ordinal) + "</p>"));
        return HtmlCutter.Cut(html, ArticleConstants.MaxContentLength) ?? ToParagraph(html);
    }

    private static string ToParagraph(string html)
    {
        const string start = "<p>";
        const string end = "</p>";
        var text = Escape(PlainText.OfHtml(html, ArticleConstants.MaxContentLength));
        var room = ArticleConstants.MaxContentLength - start.Length - end.Length;
        if (text.Length > room)
            text = text[..EndWithin(text, room)];
        return text.Length == 0 ? "" : start + text + end;
    }

    /// <summary>The end of the last word that fits; in a text without spaces, of the last character, be it escaped or of two halves.</summary>
    private static int EndWithin(string text, int room)
    {
        var space = text.LastIndexOf(' ', room);
        if (space > 0)
            return space;
        var escape = text.LastIndexOf('&', room - 1);
        if (escape >= 0 && text.IndexOf(';', escape) >= room)
            return escape;
        return char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
    }

    /// <summary>As the sanitizer escapes text.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);
}

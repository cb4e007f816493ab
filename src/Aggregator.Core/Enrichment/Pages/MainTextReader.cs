using Aggregator.Core.Model;
using SmartReader;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Finds a page's main text by SmartReader, behind bounds of size, depth and number of elements: its work cannot be interrupted.</summary>
internal sealed class MainTextReader(IMarkupReader markup)
{
    private const string Paragraph = "<p>";

    /// <summary>The main text; null where the page is beyond the bounds, or has none.</summary>
    public MainText? Read(string html, Uri url)
    {
        if (html.Length > PageConstants.MaxTextLength || !markup.IsWithin(html, PageConstants.MaxTextDepth, PageConstants.MaxTextTags))
            return null;
        try
        {
            using var reader = new Reader(url.AbsoluteUri, html);
            var article = reader.GetArticle();
            if (string.IsNullOrWhiteSpace(article.Content))
                return null;
            var content = markup.Clean(article.Content, url);
            var text = markup.PlainText(content, ArticleConstants.MaxContentLength);
            return text.Length == 0 ? null : new MainText(content, text, Lead(content, text));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library fails on some pages by errors of its own; a page without main text is what it then is.
            return null;
        }
    }

    private string Lead(string content, string text)
    {
        for (var at = content.IndexOf(Paragraph, StringComparison.Ordinal); at >= 0; at = content.IndexOf(Paragraph, at + 1, StringComparison.Ordinal))
        {
            var end = content.IndexOf("</p>", at, StringComparison.Ordinal);
            var paragraph = markup.PlainText(content[at..(end < 0 ? content.Length : end)], ArticleConstants.MaxContentLength);
            if (paragraph.Length > 0)
                return paragraph;
        }

        return text;
    }
}

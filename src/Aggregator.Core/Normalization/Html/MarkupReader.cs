using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Html;

/// <inheritdoc cref="IMarkupReader"/>
internal sealed class MarkupReader(HtmlCleaner cleaner) : IMarkupReader
{
    /// <inheritdoc/>
    public IReadOnlyList<MarkupElement> Find(string html, MarkupQuery query) => new MarkupFinder(html, query).Find();

    /// <inheritdoc/>
    public bool IsWithin(string html, int maxDepth, int maxTags)
    {
        var tags = 0;
        var reader = new HtmlTokenReader(html);
        while (tags <= maxTags && reader.Read())
            tags += reader.Kind == HtmlTokenKind.Start ? 1 : 0;
        return tags <= maxTags && HtmlDepthGuard.IsWithin(html, maxDepth);
    }

    /// <inheritdoc/>
    public string Clean(string html, Uri? baseUrl) => cleaner.Clean(html, baseUrl);

    /// <inheritdoc/>
    public string PlainText(string html, int maxLength) => Text.PlainText.OfHtml(html, maxLength);

    /// <inheritdoc/>
    public string Excerpt(string? summary, string text) => ExcerptWriter.Write(summary, text);

    /// <inheritdoc/>
    public string? LanguageTag(string? tag) => Items.LanguageTag.Normalize(tag);
}

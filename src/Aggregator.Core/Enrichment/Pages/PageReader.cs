using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <inheritdoc cref="IPageReader"/>
internal sealed class PageReader(IDocumentReader documents, IMarkupReader markup) : IPageReader
{
    /// <inheritdoc/>
    public PageFacts Read(PageDocument page, bool withText)
    {
        var html = Decode(page);
        var elements = PageElements.Of(html.Length > PageConstants.MaxLength ? html[..PageConstants.MaxLength] : html, markup);
        var baseUrl = Uri.TryCreate(page.Url, elements.Base ?? "", out var declared) && PageUrl.IsWeb(declared) ? declared : page.Url;
        var language = elements.Values(PageRules.Language).Select(markup.LanguageTag).FirstOrDefault(tag => tag is not null);
        var text = withText ? new MainTextReader(markup).Read(html, page.Url) : null;
        var title = new PageTitle(elements, markup, page.Url);
        var siteName = Texts(elements, PageRules.SiteName).FirstOrDefault();
        var description = Texts(elements, PageRules.Description).FirstOrDefault(d => PageDescription.IsUsable(d, siteName));
        var excerpt = markup.Excerpt(description, text?.Lead ?? "");
        return new PageFacts
        {
            CanonicalUrl = CanonicalLink.Choose(elements.Values(PageRules.Canonical), page.Url, baseUrl),
            Title = title.Choose(),
            Excerpt = excerpt.Length > 0 ? excerpt : null,
            Images = PageImages.Of(elements, baseUrl),
            Authors = Authors(elements, siteName, title.IsHouse),
            SiteName = siteName,
            PublishedAt = Time(elements, PageRules.Published, language) ?? PageDates.InUrl(page.Url) ?? DateInText(html, language),
            ModifiedAt = Time(elements, PageRules.Modified, language),
            Language = language,
            Content = text?.Content,
            Text = text?.Text ?? "",
        };
    }

    private string Decode(PageDocument page)
    {
        var bytes = page.Body.Span;
        if (bytes.Length > PageConstants.MaxBytes)
            bytes = bytes[..PageConstants.MaxBytes];
        return documents.Decode(bytes, PageCharset.ContentType(bytes, page.ContentType));
    }

    /// <summary>The first date behind the headline: last resort of pages that mark nothing up.</summary>
    private DateTimeOffset? DateInText(string html, string? language)
    {
        var heading = html.IndexOf("<h1", StringComparison.OrdinalIgnoreCase);
        if (heading < 0)
            return null;
        var text = markup.PlainText(html.Substring(heading, Math.Min(html.Length - heading, PageDates.MaxSource)), PageDates.MaxText);
        var date = PageDates.FirstIn(text) is { } found ? documents.ReadDate(PageDates.Unambiguous(found, language)) : null;
        return PageDates.IsPlausible(date) ? date : null;
    }

    private IEnumerable<string> Texts(PageElements elements, PageRule[] rules) =>
        elements.Values(rules).Select(value => markup.PlainText(value, ArticleConstants.MaxTitleLength)).Where(value => value.Length > 0);

    /// <summary>All names of the first place that has any. The site itself is the author where nobody else is.</summary>
    private IReadOnlyList<string> Authors(PageElements elements, string? siteName, Func<string, bool> isHouse)
    {
        IReadOnlyList<string> house = [];
        foreach (var rule in PageRules.Author)
        {
            var names = BylineText.Names(Texts(elements, [rule]), rule.Source, siteName);
            if (names.Any(name => !isHouse(name)))
                return [.. names.Where(name => !isHouse(name))];
            house = house.Count > 0 ? house : names;
        }

        return house;
    }

    private DateTimeOffset? Time(PageElements elements, PageRule[] rules, string? language) =>
        elements.Values(rules).Select(value => documents.ReadDate(PageDates.Unambiguous(value, language))).FirstOrDefault(PageDates.IsPlausible);
}

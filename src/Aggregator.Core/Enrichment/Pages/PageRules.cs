using static Aggregator.Core.Enrichment.Pages.PageSource;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>
/// Where each field is looked for; the first place that has a usable value counts. Sources: Open Graph (ogp.me), Twitter cards, schema.org,
/// Dublin Core, Parse.ly, Sailthru, WHATWG's MetaExtensions.
/// </summary>
internal static class PageRules
{
    /// <summary>The page's own address.</summary>
    public static readonly PageRule[] Canonical = [new(Link, "canonical"), .. Metas("og:url twitter:url"), new(JsonLd, JsonLdFields.Url)];

    /// <summary>The headline.</summary>
    public static readonly PageRule[] Title =
    [
        new(JsonLd, JsonLdFields.Headline), .. Metas("og:title twitter:title parsely-title sailthru.title citation_title dcterms.title dc.title dc:title headline"),
        new(Element, PageElementKeys.Title), new(Element, PageElementKeys.Headline), .. Metas("title"), new(Element, PageElementKeys.Heading),
    ];

    /// <summary>The description.</summary>
    public static readonly PageRule[] Description =
    [
        new(JsonLd, JsonLdFields.Description),
        .. Metas("og:description description twitter:description dcterms.description dc.description dc:description sailthru.description"),
        .. Metas("dcterms.abstract abstract"),
    ];

    /// <summary>The authors.</summary>
    public static readonly PageRule[] Author =
    [
        new(JsonLd, JsonLdFields.Author),
        .. Metas("parsely-author sailthru.author citation_author dcterms.creator dc.creator dc:creator author article:author_name article:author byl og:article:author"),
        new(JsonLd, JsonLdFields.Creator), new(Element, PageElementKeys.AuthorItem), new(Element, PageElementKeys.AuthorLink),
        new(Element, PageElementKeys.Byline), .. Metas("twitter:creator"),
        new(Element, PageElementKeys.BylineLike),
    ];

    /// <summary>The site.</summary>
    public static readonly PageRule[] SiteName =
    [
        .. Metas("og:site_name"), new(JsonLd, JsonLdFields.Publisher), .. Metas("application-name apple-mobile-web-app-title dc.publisher dcterms.publisher dc:publisher"),
    ];

    /// <summary>When it was published.</summary>
    public static readonly PageRule[] Published =
    [
        new(JsonLd, JsonLdFields.Published),
        .. Metas(
            """
            article:published_time article:published og:published_time og:article:published_time parsely-pub-date sailthru.date datepublished citation_publication_date
            citation_online_date publication_date pubdate publishdate publish-date dc.date.issued dcterms.issued dcterms.created dcterms.date dc.date dc:date
            dc.date.created article.created ptime pdate published-date originalpublicationdate cxenseparse:recs:publishtime date
            """),
        new(Element, PageElementKeys.DateItem), new(Element, PageElementKeys.PublishedTime), new(JsonLd, JsonLdFields.Created), new(Element, PageElementKeys.Time),
        new(Element, PageElementKeys.Date), new(Element, PageElementKeys.DateLike),
    ];

    /// <summary>When it was changed.</summary>
    public static readonly PageRule[] Modified =
    [
        new(JsonLd, JsonLdFields.Modified),
        .. Metas("article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified lastmod last-modified utime"),
        new(Element, PageElementKeys.ModifiedItem),
    ];

    /// <summary>The language. A theme's language is often not the article's, which comes first.</summary>
    public static readonly PageRule[] Language =
    [
        new(JsonLd, JsonLdFields.Language), new(Element, PageElementKeys.Root), .. Metas("content-language language og:locale dcterms.language dc.language dc:language"),
    ];

    private static IEnumerable<PageRule> Metas(string keys) =>
        keys.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(key => new PageRule(Meta, key));
}

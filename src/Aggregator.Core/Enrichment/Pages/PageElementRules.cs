using static Aggregator.Core.Enrichment.Pages.ElementMatch;
using static Aggregator.Core.Enrichment.Pages.PageElementKeys;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>The elements of a page that mean something, by tag, microdata, microformats and the class names of common publishing systems.</summary>
internal static class PageElementRules
{
    /// <summary>All rules. An element may fit several.</summary>
    public static readonly ElementRule[] All =
    [
        new(Root, "html"), new(Title, "title"), new(Heading, "h1"), new(Subheading, "h2"), new(Subheading, "h3"),
        .. Words(Headline, "itemprop", "headline"),
        .. Words(Headline, "class", "entry-title post-title article-title article__title article-headline headline p-name node-title story-title"),
        .. Words(AuthorItem, "itemprop", "author creator"),
        .. Words(AuthorLink, "rel", "author"),
        .. Words(
            Byline,
            "class",
            """
            byline byline-name byline__name byline-author byline__author author author-name author__name authorname author_name article-author article__author
            post-author post__author entry-author p-author by-author by_author story-author meta-author post-meta-author vcard fn byl author-link authors
            auteur auteurs autor autore autores
            """),
        .. Words(Byline, "id", "byline author"),
        .. Parts(BylineLike, "class", "byline author writtenby written-by autor auteur contributor dateline"),
        .. Parts(BylineLike, "id", "byline author writtenby"),
        .. Words(DateItem, "itemprop", "datepublished datecreated"),
        .. Words(ModifiedItem, "itemprop", "datemodified"),
        new(PublishedTime, "time", "itemprop", Word, "datepublished"), new(PublishedTime, "time", "pubdate", There),
        .. new[] { "published", "entry-date", "dt-published", "post-date", "pubdate" }.Select(w => new ElementRule(PublishedTime, "time", "class", Word, w)),
        new(Time, "time"),
        .. Words(
            Date,
            "class",
            """
            published date entry-date post-date posted-on pubdate publish-date published-date article-date article__date date-header timestamp postdate
            dt-published date-display-single submitted created time datetime datum fecha byline__date meta-date
            """),
        .. Words(Date, "id", "date pubdate published"),
        .. Parts(DateLike, "class", "date publi posted datum fecha dateline time"),
        .. Parts(DateLike, "id", "date publi"),
    ];

    /// <summary>Parts of a class or id that say that something is said of another text than the article, or that it is no name.</summary>
    public static readonly string[] Foreign = ["comment", "related", "note", "-bio", "avatar", "sidebar", "footer", "respond", "promo", "newsletter"];

    /// <summary>Both, ready for use.</summary>
    public static readonly ElementMatcher Matcher = new(All, Foreign);

    private static IEnumerable<ElementRule> Words(string key, string attribute, string values) => Of(key, attribute, Word, values);

    private static IEnumerable<ElementRule> Parts(string key, string attribute, string values) => Of(key, attribute, Part, values);

    private static IEnumerable<ElementRule> Of(string key, string attribute, ElementMatch match, string values) =>
        values.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(value => new ElementRule(key, null, attribute, match, value));
}

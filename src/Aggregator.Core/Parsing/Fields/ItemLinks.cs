using System.Xml.Linq;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Sorts the links of an item: its own page, pages elsewhere, media.</summary>
internal static class ItemLinks
{
    private static readonly XName ResourceName = XName.Get("resource", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    /// <summary>Takes a link element, that of RSS with the URL as text or that of Atom with attributes.</summary>
    public static void Add(ItemDraft draft, XElement element, bool isInOtherFormat, Uri? baseUrl)
    {
        var href = (element.Attribute("href") ?? element.Attribute(ResourceName))?.Value;
        if (href is null)
        {
            Offer(draft, element.Value, LinkRank.Alternate, baseUrl);
            return;
        }

        var relation = (element.Attribute("rel")?.Value.Trim().ToLowerInvariant() ?? "") switch
        {
            // The link relations registry may be written out in full (RFC 4287 section 4.2.7.2).
            var full when full.StartsWith("http://www.iana.org/assignments/relation/", StringComparison.Ordinal) => full[(full.LastIndexOf('/') + 1)..],
            var name => name,
        };
        switch (relation)
        {
            case "" or "alternate" or "permalink" or "bookmark":
                Offer(draft, href, isInOtherFormat || !IsPage(element) ? LinkRank.OtherAlternate : LinkRank.Alternate, baseUrl);
                break;
            case "enclosure":
                draft.AddMedia(MediaElement.Read(element, baseUrl));
                Offer(draft, href, LinkRank.Enclosure, baseUrl);
                break;
            case "related" or "via":
                if (UrlResolver.ResolveAbsolute(href, baseUrl) is { } url)
                    draft.ExternalUrl.Offer(url, relation == "related" ? 0 : 1);
                break;
            case "image":
                // Early podcasts name their picture so.
                draft.AddMedia(MediaElement.ReadImage(element, baseUrl, isThumbnail: true));
                break;
            case "self":
                Offer(draft, href, LinkRank.Self, baseUrl);
                break;
        }
    }

    /// <summary>Offers a URL as the item's own.</summary>
    public static void Offer(ItemDraft draft, string? link, int rank, Uri? baseUrl)
    {
        if (!draft.Url.Wants(rank) || UrlResolver.Resolve(link, baseUrl) is not { } url)
            return;
        draft.Url.Offer(url, UrlResolver.IsHttp(url) ? rank : rank + LinkRank.NotHttpPenalty);
    }

    /// <summary>Offers an id as a link, which it is if it looks like a web address.</summary>
    public static void OfferId(ItemDraft draft, string id, int rank)
    {
        if (UrlResolver.IsHttp(id))
            Offer(draft, id, rank, null);
    }

    /// <summary>Offers a guid that is said to be a permanent link; a relative one counts from the base.</summary>
    /// <param name="draft">The item.</param>
    /// <param name="guid">The guid.</param>
    /// <param name="isSaid">Whether the feed says so itself, rather than the format by default.</param>
    /// <param name="baseUrl">What a relative one counts from.</param>
    public static void OfferPermalink(ItemDraft draft, string guid, bool isSaid, Uri? baseUrl)
    {
        if ((isSaid || guid.StartsWith('/')) && UrlResolver.Resolve(guid, baseUrl) is { } url)
            guid = url;
        OfferId(draft, guid, LinkRank.Permalink);
    }

    /// <summary>Whether a link leads to a page, as far as its type tells.</summary>
    public static bool IsPage(XElement element) =>
        element.Attribute("type")?.Value.Trim() is null or "" or "text/html" or "application/xhtml+xml";
}

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// The meaning of elements by their vocabulary's name (<see cref="Xml.VocabularyTable.NameOf"/>; nothing for the format's own) and lower-case
/// local name, for items and for feeds. The prefix that a document uses is of no account.
/// </summary>
internal static class FieldTables
{
    /// <summary>Elements of an item or entry.</summary>
    public static readonly Dictionary<string, FieldRule> Item = new(StringComparer.Ordinal)
    {
        ["title"] = new(Field.Title, IsPlain: true),
        ["atom:title"] = new(Field.Title, 1),
        ["dc:title"] = new(Field.Title, 2, IsPlain: true),
        ["media:title"] = new(Field.Title, 4, IsPlain: true),
        ["itunes:title"] = new(Field.Title, 3, IsPlain: true),

        ["description"] = new(Field.Summary),
        ["summary"] = new(Field.Summary, IsPlain: true),
        ["abstract"] = new(Field.Summary, IsPlain: true),
        ["atom:summary"] = new(Field.Summary, 1),
        ["dc:description"] = new(Field.Summary, 2),
        ["dc:abstract"] = new(Field.Summary, 2, IsPlain: true),
        ["itunes:summary"] = new(Field.Summary, 3, IsPlain: true),
        ["itunes:subtitle"] = new(Field.Summary, 4, IsPlain: true),
        ["media:description"] = new(Field.Summary, 5),

        ["content:encoded"] = new(Field.Content),
        ["xhtml:body"] = new(Field.Content, 1),
        ["xhtml:div"] = new(Field.Content, 2),
        ["content"] = new(Field.Content, 1, IsPlain: true),
        ["atom:content"] = new(Field.Content, 1),
        ["body"] = new(Field.Content, 2),
        ["fullitem"] = new(Field.Content, 3),
        ["encoded"] = new(Field.Content, 3),

        ["guid"] = new(Field.Id),
        ["id"] = new(Field.Id),
        ["atom:id"] = new(Field.Id, 1),
        ["dc:identifier"] = new(Field.Id, 3),

        ["link"] = new(Field.Link),
        ["atom:link"] = new(Field.Link, 1),
        ["link:link"] = new(Field.Link, 1),
        ["feedburner:origlink"] = new(Field.OriginalLink),

        ["pubdate"] = new(Field.Published),
        ["published"] = new(Field.Published),
        ["issued"] = new(Field.Published),
        ["atom:published"] = new(Field.Published, 1),
        ["atom:issued"] = new(Field.Published, 1),
        ["dc:date"] = new(Field.Date, 2),
        ["dc:issued"] = new(Field.Published, 3),
        ["dc:available"] = new(Field.Published, 4),
        ["dc:created"] = new(Field.Published, 5),
        ["dc:datesubmitted"] = new(Field.Published, 5),
        ["atom:created"] = new(Field.Published, 5),
        ["created"] = new(Field.Published, 5),
        ["date"] = new(Field.Date, 6),
        ["lastmod"] = new(Field.Modified, 1),

        ["updated"] = new(Field.Modified),
        ["modified"] = new(Field.Modified),
        ["atom:updated"] = new(Field.Modified, 1),
        ["atom:modified"] = new(Field.Modified, 1),
        ["dc:modified"] = new(Field.Modified, 2),
        ["lastbuilddate"] = new(Field.Modified, 3),

        ["author"] = new(Field.Author),
        ["atom:author"] = new(Field.Author),
        ["dc:creator"] = new(Field.Author),
        ["dc:author"] = new(Field.Author),
        ["itunes:author"] = new(Field.Author, 1),
        ["podcast:person"] = new(Field.Author, 2),
        ["itunes:owner"] = new(Field.Author, 3),

        ["category"] = new(Field.Category),
        ["atom:category"] = new(Field.Category),
        ["dc:subject"] = new(Field.Category),
        ["media:category"] = new(Field.Category),
        ["itunes:category"] = new(Field.Category),
        ["itunes:keywords"] = new(Field.Keywords),
        ["media:keywords"] = new(Field.Keywords),
        ["keywords"] = new(Field.Keywords),
        ["tags"] = new(Field.Keywords),

        ["enclosure"] = new(Field.Enclosure),
        ["media:content"] = new(Field.MediaContent),
        ["media:group"] = new(Field.MediaGroup),
        ["media:thumbnail"] = new(Field.MediaThumbnail),
        ["image"] = new(Field.Image),
        ["itunes:image"] = new(Field.Image),
        ["podcast:image"] = new(Field.Image),
        ["podcast:alternateenclosure"] = new(Field.Enclosure),
        ["itunes:link"] = new(Field.Link, 1),
        ["itunes:duration"] = new(Field.Duration),

        ["language"] = new(Field.Language),
        ["dc:language"] = new(Field.Language, 1),
        ["source"] = new(Field.Source),
        ["atom:source"] = new(Field.Source),
    };

    /// <summary>Elements of a channel or feed.</summary>
    public static readonly Dictionary<string, FieldRule> Feed = new(StringComparer.Ordinal)
    {
        ["title"] = new(Field.Title, IsPlain: true),
        ["atom:title"] = new(Field.Title, 1),
        ["dc:title"] = new(Field.Title, 2, IsPlain: true),
        ["itunes:title"] = new(Field.Title, 3, IsPlain: true),
        ["media:title"] = new(Field.Title, 4, IsPlain: true),

        ["description"] = new(Field.Summary),
        ["subtitle"] = new(Field.Summary, IsPlain: true),
        ["abstract"] = new(Field.Summary, IsPlain: true),
        ["tagline"] = new(Field.Summary, 1, IsPlain: true),
        ["info"] = new(Field.Summary, 4, IsPlain: true),
        ["atom:subtitle"] = new(Field.Summary, 1),
        ["atom:tagline"] = new(Field.Summary, 1),
        ["atom:info"] = new(Field.Summary, 4),
        ["dc:description"] = new(Field.Summary, 2),
        ["itunes:summary"] = new(Field.Summary, 3, IsPlain: true),
        ["itunes:subtitle"] = new(Field.Summary, 4, IsPlain: true),
        ["media:description"] = new(Field.Summary, 5),

        ["link"] = new(Field.Link),
        ["atom:link"] = new(Field.Link, 1),

        ["author"] = new(Field.Author),
        ["atom:author"] = new(Field.Author),
        ["managingeditor"] = new(Field.Author),
        ["dc:creator"] = new(Field.Author),
        ["dc:author"] = new(Field.Author),
        ["itunes:author"] = new(Field.Author, 1),
        ["podcast:person"] = new(Field.Author, 2),
        ["webmaster"] = new(Field.Author, 2),
        ["itunes:owner"] = new(Field.Author, 3),

        ["icon"] = new(Field.Image, 1),
        ["logo"] = new(Field.Image),
        ["image"] = new(Field.Image),
        ["atom:icon"] = new(Field.Image, 1),
        ["atom:logo"] = new(Field.Image),
        ["itunes:image"] = new(Field.Image, 2),
        ["podcast:image"] = new(Field.Image, 2),
        ["media:thumbnail"] = new(Field.Image, 3),

        ["itunes:link"] = new(Field.Link, 1),

        ["language"] = new(Field.Language),
        ["dc:language"] = new(Field.Language, 1),

        ["ttl"] = new(Field.TimeToLive),
        ["skiphours"] = new(Field.SkipHours),
        ["skipdays"] = new(Field.SkipDays),
        ["sy:updateperiod"] = new(Field.UpdatePeriod),
        ["sy:updatefrequency"] = new(Field.UpdateFrequency),
    };
}

using System.Collections.Frozen;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>The meaning of elements by vocabulary and lower-case local name, for items and for feeds.</summary>
internal static class FieldTables
{
    /// <summary>Elements of an item or entry.</summary>
    public static readonly FrozenDictionary<(Vocabulary, string), FieldRule> Item = new Dictionary<(Vocabulary, string), FieldRule>
    {
        [(Vocabulary.Core, "title")] = new(Field.Title),
        [(Vocabulary.Atom, "title")] = new(Field.Title, 1),
        [(Vocabulary.DublinCore, "title")] = new(Field.Title, 2),
        [(Vocabulary.Media, "title")] = new(Field.Title, 4),
        [(Vocabulary.Itunes, "title")] = new(Field.Title, 3),

        [(Vocabulary.Core, "description")] = new(Field.Summary),
        [(Vocabulary.Core, "summary")] = new(Field.Summary),
        [(Vocabulary.Core, "abstract")] = new(Field.Summary),
        [(Vocabulary.Atom, "summary")] = new(Field.Summary, 1),
        [(Vocabulary.DublinCore, "description")] = new(Field.Summary, 2),
        [(Vocabulary.DublinCore, "abstract")] = new(Field.Summary, 2),
        [(Vocabulary.Itunes, "summary")] = new(Field.Summary, 3),
        [(Vocabulary.Itunes, "subtitle")] = new(Field.Summary, 4),
        [(Vocabulary.Media, "description")] = new(Field.Summary, 5),

        [(Vocabulary.Content, "encoded")] = new(Field.Content),
        [(Vocabulary.Xhtml, "body")] = new(Field.Content, 1),
        [(Vocabulary.Xhtml, "div")] = new(Field.Content, 2),
        [(Vocabulary.Core, "content")] = new(Field.Content, 1),
        [(Vocabulary.Atom, "content")] = new(Field.Content, 1),
        [(Vocabulary.Core, "body")] = new(Field.Content, 2),
        [(Vocabulary.Core, "fullitem")] = new(Field.Content, 3),
        [(Vocabulary.Core, "encoded")] = new(Field.Content, 3),

        [(Vocabulary.Core, "guid")] = new(Field.Id),
        [(Vocabulary.Core, "id")] = new(Field.Id),
        [(Vocabulary.Atom, "id")] = new(Field.Id, 1),
        [(Vocabulary.DublinCore, "identifier")] = new(Field.Id, 3),

        [(Vocabulary.Core, "link")] = new(Field.Link),
        [(Vocabulary.Atom, "link")] = new(Field.Link, 1),
        [(Vocabulary.Link, "link")] = new(Field.Link, 1),
        [(Vocabulary.FeedBurner, "origlink")] = new(Field.OriginalLink),

        [(Vocabulary.Core, "pubdate")] = new(Field.Published),
        [(Vocabulary.Core, "published")] = new(Field.Published),
        [(Vocabulary.Core, "issued")] = new(Field.Published),
        [(Vocabulary.Atom, "published")] = new(Field.Published, 1),
        [(Vocabulary.Atom, "issued")] = new(Field.Published, 1),
        [(Vocabulary.DublinCore, "date")] = new(Field.Published, 2),
        [(Vocabulary.DublinCore, "issued")] = new(Field.Published, 3),
        [(Vocabulary.DublinCore, "available")] = new(Field.Published, 4),
        [(Vocabulary.DublinCore, "created")] = new(Field.Published, 5),
        [(Vocabulary.Atom, "created")] = new(Field.Published, 5),
        [(Vocabulary.Core, "created")] = new(Field.Published, 5),
        [(Vocabulary.Core, "date")] = new(Field.Published, 6),
        [(Vocabulary.Core, "lastmod")] = new(Field.Modified, 1),

        [(Vocabulary.Core, "updated")] = new(Field.Modified),
        [(Vocabulary.Core, "modified")] = new(Field.Modified),
        [(Vocabulary.Atom, "updated")] = new(Field.Modified, 1),
        [(Vocabulary.Atom, "modified")] = new(Field.Modified, 1),
        [(Vocabulary.DublinCore, "modified")] = new(Field.Modified, 2),

        [(Vocabulary.Core, "author")] = new(Field.Author),
        [(Vocabulary.Atom, "author")] = new(Field.Author),
        [(Vocabulary.DublinCore, "creator")] = new(Field.Author),
        [(Vocabulary.DublinCore, "author")] = new(Field.Author),
        [(Vocabulary.Itunes, "author")] = new(Field.Author, 1),

        [(Vocabulary.Core, "category")] = new(Field.Category),
        [(Vocabulary.Atom, "category")] = new(Field.Category),
        [(Vocabulary.DublinCore, "subject")] = new(Field.Category),
        [(Vocabulary.Media, "category")] = new(Field.Category),
        [(Vocabulary.Itunes, "category")] = new(Field.Category),
        [(Vocabulary.Itunes, "keywords")] = new(Field.Keywords),

        [(Vocabulary.Core, "enclosure")] = new(Field.Enclosure),
        [(Vocabulary.Media, "content")] = new(Field.MediaContent),
        [(Vocabulary.Media, "group")] = new(Field.MediaGroup),
        [(Vocabulary.Media, "thumbnail")] = new(Field.MediaThumbnail),
        [(Vocabulary.Core, "image")] = new(Field.Image),
        [(Vocabulary.Itunes, "image")] = new(Field.Image),
        [(Vocabulary.Itunes, "duration")] = new(Field.Duration),

        [(Vocabulary.Core, "language")] = new(Field.Language),
        [(Vocabulary.DublinCore, "language")] = new(Field.Language, 1),
        [(Vocabulary.Core, "source")] = new(Field.Source),
        [(Vocabulary.Atom, "source")] = new(Field.Source),
    }.ToFrozenDictionary();

    /// <summary>Elements of a channel or feed.</summary>
    public static readonly FrozenDictionary<(Vocabulary, string), FieldRule> Feed = new Dictionary<(Vocabulary, string), FieldRule>
    {
        [(Vocabulary.Core, "title")] = new(Field.Title),
        [(Vocabulary.Atom, "title")] = new(Field.Title, 1),
        [(Vocabulary.DublinCore, "title")] = new(Field.Title, 2),
        [(Vocabulary.Itunes, "title")] = new(Field.Title, 3),
        [(Vocabulary.Media, "title")] = new(Field.Title, 4),

        [(Vocabulary.Core, "description")] = new(Field.Summary),
        [(Vocabulary.Core, "subtitle")] = new(Field.Summary),
        [(Vocabulary.Core, "abstract")] = new(Field.Summary),
        [(Vocabulary.Core, "tagline")] = new(Field.Summary, 1),
        [(Vocabulary.Core, "info")] = new(Field.Summary, 4),
        [(Vocabulary.Atom, "subtitle")] = new(Field.Summary, 1),
        [(Vocabulary.Atom, "tagline")] = new(Field.Summary, 1),
        [(Vocabulary.Atom, "info")] = new(Field.Summary, 4),
        [(Vocabulary.DublinCore, "description")] = new(Field.Summary, 2),
        [(Vocabulary.Itunes, "summary")] = new(Field.Summary, 3),
        [(Vocabulary.Itunes, "subtitle")] = new(Field.Summary, 4),
        [(Vocabulary.Media, "description")] = new(Field.Summary, 5),

        [(Vocabulary.Core, "link")] = new(Field.Link),
        [(Vocabulary.Atom, "link")] = new(Field.Link, 1),

        [(Vocabulary.Core, "author")] = new(Field.Author),
        [(Vocabulary.Atom, "author")] = new(Field.Author),
        [(Vocabulary.Core, "managingeditor")] = new(Field.Author),
        [(Vocabulary.DublinCore, "creator")] = new(Field.Author),
        [(Vocabulary.Itunes, "author")] = new(Field.Author, 1),
        [(Vocabulary.Itunes, "owner")] = new(Field.Author, 3),

        [(Vocabulary.Core, "icon")] = new(Field.Image, 1),
        [(Vocabulary.Core, "logo")] = new(Field.Image),
        [(Vocabulary.Core, "image")] = new(Field.Image),
        [(Vocabulary.Atom, "icon")] = new(Field.Image, 1),
        [(Vocabulary.Atom, "logo")] = new(Field.Image),
        [(Vocabulary.Itunes, "image")] = new(Field.Image, 2),
        [(Vocabulary.Media, "thumbnail")] = new(Field.Image, 3),

        [(Vocabulary.Core, "language")] = new(Field.Language),
        [(Vocabulary.DublinCore, "language")] = new(Field.Language, 1),

        [(Vocabulary.Core, "ttl")] = new(Field.TimeToLive),
        [(Vocabulary.Core, "skiphours")] = new(Field.SkipHours),
        [(Vocabulary.Core, "skipdays")] = new(Field.SkipDays),
        [(Vocabulary.Syndication, "updateperiod")] = new(Field.UpdatePeriod),
        [(Vocabulary.Syndication, "updatefrequency")] = new(Field.UpdateFrequency),
    }.ToFrozenDictionary();
}

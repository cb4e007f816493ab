namespace Aggregator.Core.Model;

/// <summary>An item as a feed document holds it, before normalization: texts raw, links absolute, dates read.</summary>
public sealed record ParsedItem
{
    /// <summary>Its place in the document, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The guid, atom:id, rdf:about or JSON Feed id, trimmed; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The item's own link, absolute, else as given; null when there is none.</summary>
    public string? Url { get; init; }

    /// <summary>A page elsewhere that the item is about (JSON Feed external_url, Atom rel=related or via); null when there is none.</summary>
    public string? ExternalUrl { get; init; }

    /// <summary>The title.</summary>
    public SourceText Title { get; init; } = new("", false);

    /// <summary>The summary or description.</summary>
    public SourceText Summary { get; init; } = new("", false);

    /// <summary>The whole content.</summary>
    public SourceText Content { get; init; } = new("", false);

    /// <summary>When it was published; null when not said or unreadable.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed; null when not said or unreadable.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>In the order given.</summary>
    public IReadOnlyList<ParsedAuthor> Authors { get; init; } = [];

    /// <summary>In the order given, plain text, without repetition.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>In the order given.</summary>
    public IReadOnlyList<ParsedMedia> Media { get; init; } = [];

    /// <summary>Language tag as declared on the item or inherited; null when not said.</summary>
    public string? Language { get; init; }

    /// <summary>The base of relative links inside its markup; null when unknown.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>64-bit hash over everything above but the position: the item's raw form.</summary>
    public ulong RawHash { get; init; }

    /// <summary>
    /// Whether more items of the document carry the same <see cref="Id"/> than can be versions of one, so that it names none of them. No
    /// part of the raw form: an item does not change when another one comes.
    /// </summary>
    public bool IdIsReused { get; init; }
}

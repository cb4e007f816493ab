using System.Xml.Linq;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads media objects from enclosures, Media RSS elements and images.</summary>
internal static class MediaElement
{
    private static readonly string[] Media = ["image", "video", "audio"];

    /// <summary>An enclosure, a podcast's alternate with its source inside, a media:content, or an Atom enclosure link; null when it has no URL.</summary>
    public static ParsedMedia? Read(XElement element, Uri? baseUrl)
    {
        var url = AttributeOf(element, "url") ?? AttributeOf(element, "href") ?? AttributeOf(element, "src")
            ?? AttributeOf(element, "uri") ?? (ChildOf(element, "source") is { } source ? AttributeOf(source, "uri") : null);
        if (UrlResolver.ResolveAbsolute(url, baseUrl) is not { } absolute)
            return null;
        var type = TextConstruct.ReadPlain(AttributeOf(element, "type"));
        return new ParsedMedia(
            absolute,
            type,
            TextConstruct.ReadPlain(AttributeOf(element, "medium"))?.ToLowerInvariant() ?? MediumOf(type),
            NumberText.Pixels(AttributeOf(element, "width")),
            NumberText.Pixels(AttributeOf(element, "height")),
            NumberText.Bytes(AttributeOf(element, "length") ?? AttributeOf(element, "fileSize")),
            DurationText.Parse(AttributeOf(element, "duration")),
            TextConstruct.ReadPlain(AttributeOf(element, "title")) ?? TextConstruct.ReadPlain(ChildOf(element, "title")));
    }

    /// <summary>A picture: media:thumbnail, itunes:image, or an image element with the URL inside.</summary>
    public static ParsedMedia? ReadImage(XElement element, Uri? baseUrl, bool isThumbnail)
    {
        if (UrlResolver.ResolveAbsolute(ImageUrl(element), baseUrl) is not { } url)
            return null;
        return new ParsedMedia(
            url,
            Medium: "image",
            Width: NumberText.Pixels(AttributeOf(element, "width") ?? ChildOf(element, "width")?.Value),
            Height: NumberText.Pixels(AttributeOf(element, "height") ?? ChildOf(element, "height")?.Value),
            Title: isThumbnail ? null : TextConstruct.ReadPlain(ChildOf(element, "title")),
            IsThumbnail: isThumbnail);
    }

    /// <summary>The URL of a picture, wherever it is written: an attribute, a url element, or the text.</summary>
    public static string? ImageUrl(XElement element) =>
        AttributeOf(element, "url") ?? AttributeOf(element, "href") ?? AttributeOf(element, "src")
        ?? (element.HasElements ? ChildOf(element, "url")?.Value : AttributeOf(element, "resource") ?? element.Value);

    /// <summary>The medium that a MIME type stands for; null when it stands for none.</summary>
    public static string? MediumOf(string? mimeType)
    {
        foreach (var medium in Media)
        {
            if (mimeType?.StartsWith(medium, StringComparison.OrdinalIgnoreCase) == true)
                return medium;
        }

        return null;
    }

    private static string? AttributeOf(XElement element, string name)
    {
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute.Value;
        }

        return null;
    }

    private static XElement? ChildOf(XElement element, string name)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
                return child;
        }

        return null;
    }
}

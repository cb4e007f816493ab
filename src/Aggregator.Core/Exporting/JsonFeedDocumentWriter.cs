using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes JSON Feed 1.1 (jsonfeed.org/version/1.1). What is unknown is left out, as that format has it.</summary>
public static class JsonFeedDocumentWriter
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    /// <summary>Writes one document as an object.</summary>
    public static void Write(Utf8JsonWriter writer, JsonFeedDocument document)
    {
        var feed = document.Feed;
        writer.WriteStartObject();
        writer.WriteString("version", Version);
        writer.WriteString("title", document.Title);
        Optional(writer, "home_page_url", feed.HomePageUrl);
        Optional(writer, "feed_url", feed.FeedUrl);
        Optional(writer, "description", document.Description);
        Optional(writer, "icon", feed.IconUrl);
        Optional(writer, "language", feed.Language);
        WriteAuthors(writer, feed.Authors);
        writer.WriteStartArray("items");
        foreach (var item in document.Items) WriteItem(writer, item);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, NormalizedItem item)
    {
        var source = item.Source;
        writer.WriteStartObject();
        writer.WriteString("id", source.Id ?? source.Url ?? source.RawHash.ToString("x16", CultureInfo.InvariantCulture));
        Optional(writer, "url", source.Url);
        Optional(writer, "external_url", source.ExternalUrl);
        Optional(writer, "title", item.Title);
        Optional(writer, "content_html", item.ContentHtml);

        // The format wants at least one of the two, if empty.
        if (item.ContentText is not null || string.IsNullOrEmpty(item.ContentHtml)) writer.WriteString("content_text", item.ContentText ?? "");
        Optional(writer, "summary", item.Summary);
        if (item.Images.Count > 0) writer.WriteString("image", item.Images[0].Url);
        Optional(writer, "date_published", Format(source.Published));
        Optional(writer, "date_modified", Format(source.Modified));
        WriteAuthors(writer, source.Authors);
        WriteTags(writer, source.Categories);
        Optional(writer, "language", item.Language);
        WriteAttachments(writer, source.Media);
        writer.WriteEndObject();
    }

    /// <summary>Those of the feed or item itself; one without a name is named by the address. The format has no member for an address but the URL.</summary>
    private static void WriteAuthors(Utf8JsonWriter writer, IReadOnlyList<ParsedAuthor> authors)
    {
        if (authors.Count == 0) return;
        writer.WriteStartArray("authors");
        foreach (var author in authors)
        {
            writer.WriteStartObject();
            Optional(writer, "name", author.Name ?? author.Email);
            Optional(writer, "url", author.Url ?? (author.Email is { } email ? "mailto:" + email : null));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTags(Utf8JsonWriter writer, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0) return;
        writer.WriteStartArray("tags");
        foreach (var tag in tags) writer.WriteStringValue(tag);
        writer.WriteEndArray();
    }

    private static void WriteAttachments(Utf8JsonWriter writer, IReadOnlyList<ParsedMedia> media)
    {
        var started = false;
        foreach (var attachment in media)
        {
            if (attachment.IsThumbnail) continue;
            if (!started) writer.WriteStartArray("attachments");
            started = true;
            writer.WriteStartObject();
            writer.WriteString("url", attachment.Url);
            writer.WriteString("mime_type", MediaTypes.Of(attachment));
            Optional(writer, "title", attachment.Title);
            if (attachment.SizeInBytes is { } size) writer.WriteNumber("size_in_bytes", size);
            if (attachment.Duration is { } duration) writer.WriteNumber("duration_in_seconds", (long)duration.TotalSeconds);
            writer.WriteEndObject();
        }

        if (started) writer.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) writer.WriteString(name, value);
    }

    /// <summary>RFC 3339 in UTC, with a fraction only where the feed gave one.</summary>
    private static string? Format(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

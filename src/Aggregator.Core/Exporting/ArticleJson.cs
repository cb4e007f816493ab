using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>
/// The stored article in JSON, as the API, <c>query --format json</c> and NDJSON give it: the front matter's fields in their order, then
/// what only the store knows. Unknown values are null, lists never are.
/// </summary>
public static class ArticleJson
{
    /// <summary>How JSON is written everywhere: text in other scripts stays readable. Not for embedding in HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one article as an object.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="article">The article.</param>
    /// <param name="highlight">What matched in it; null for what was not searched by words.</param>
    public static void Write(Utf8JsonWriter writer, Article article, ArticleHighlight? highlight = null)
    {
        writer.WriteStartObject();
        WriteFrontMatterFields(writer, article);
        writer.WriteString("id", article.Id.ToString());
        writer.WriteString("language", article.Language);
        WriteList(writer, "authors", article.Authors);
        writer.WriteString("content", article.Content);
        writer.WriteNumber("wordCount", article.WordCount);
        writer.WriteString("storyId", article.StoryId);
        WriteSightings(writer, article.Sightings);
        WriteTime(writer, "firstSeen", article.FirstSeen);
        WriteTime(writer, "updated", article.Updated);
        writer.WriteNumber("revision", article.Revision);
        writer.WriteNumber("sequence", article.Sequence);
        writer.WriteBoolean("publishedInferred", article.PublishedAtInferred);
        if (highlight is not null)
            WriteHighlight(writer, highlight);
        writer.WriteEndObject();
    }

    /// <summary>Writes a related article as an object, as it is embedded.</summary>
    public static void Write(Utf8JsonWriter writer, RelatedArticle related)
    {
        writer.WriteStartObject();
        writer.WriteString("title", related.Title);
        writer.WriteString("excerpt", related.Excerpt);
        WriteTime(writer, "publishedDateTime", related.PublishedAt);
        writer.WriteString("webUrl", NullIfEmpty(related.WebUrl));
        writer.WriteString("type", NameOf(related.Type));
        WriteProvider(writer, related.Provider);
        writer.WriteNumber("quality", related.Quality);
        WriteImages(writer, related.Images);
        writer.WriteEndObject();
    }

    /// <summary>The name of a type in every format.</summary>
    internal static string NameOf(ArticleType type) => type switch
    {
        ArticleType.Video => "video",
        ArticleType.Audio => "audio",
        _ => "article",
    };

    /// <summary>A time as every format writes it.</summary>
    internal static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A URL that is not there is unknown, and so null.</summary>
    internal static string? NullIfEmpty(string url) => url.Length == 0 ? null : url;

    private static void WriteHighlight(Utf8JsonWriter writer, ArticleHighlight highlight)
    {
        writer.WriteStartObject("highlight");
        writer.WriteString("title", highlight.Title);
        writer.WriteString("excerpt", highlight.Excerpt);
        writer.WriteEndObject();
    }

    private static void WriteFrontMatterFields(Utf8JsonWriter writer, Article article)
    {
        writer.WriteString("category", article.Category);
        writer.WriteString("title", article.Title);
        writer.WriteString("excerpt", article.Excerpt);
        WriteTime(writer, "publishedDateTime", article.PublishedAt);
        writer.WriteString("originalUrl", NullIfEmpty(article.OriginalUrl));
        writer.WriteString("webUrl", NullIfEmpty(article.WebUrl));
        writer.WriteString("type", NameOf(article.Type));
        writer.WriteNumber("quality", article.Quality);
        writer.WriteNumber("heat", article.Heat);
        writer.WriteBoolean("published", article.Published);
        WriteProvider(writer, article.Provider);
        WriteList(writer, "topics", article.Topics);
        WriteImages(writer, article.Images);
        writer.WriteStartArray("related");
        foreach (var related in article.Related)
            Write(writer, related);
        writer.WriteEndArray();
        writer.WriteString("secured", article.Secured);
    }

    private static void WriteProvider(Utf8JsonWriter writer, ProviderName provider)
    {
        writer.WriteStartObject("provider");
        writer.WriteString("name", provider.Name);
        writer.WriteString("domain", provider.Domain);
        writer.WriteEndObject();
    }

    private static void WriteImages(Utf8JsonWriter writer, IReadOnlyList<ArticleImage> images)
    {
        writer.WriteStartArray("images");
        foreach (var image in images)
        {
            writer.WriteStartObject();
            writer.WriteString("url", image.Url);
            WriteNumber(writer, "width", image.Width);
            WriteNumber(writer, "height", image.Height);
            writer.WriteBoolean("isCached", image.IsCached);
            writer.WriteString("hash", image.Hash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSightings(Utf8JsonWriter writer, IReadOnlyList<Sighting> sightings)
    {
        writer.WriteStartArray("sightings");
        foreach (var sighting in sightings)
        {
            writer.WriteStartObject();
            writer.WriteString("provider", sighting.Provider);
            writer.WriteString("feed", sighting.Feed);
            writer.WriteString("url", sighting.Url);
            WriteTime(writer, "firstSeen", sighting.FirstSeen);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset time)
    {
        Span<char> text = stackalloc char[32];
        time.UtcDateTime.TryFormat(text, out var length, ArticleConstants.TimeFormat, CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }
}

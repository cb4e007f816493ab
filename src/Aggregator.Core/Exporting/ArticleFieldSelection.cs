using System.Buffers;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Some of an article's fields in JSON, for whoever wants no more.</summary>
/// <param name="names">Their names, of <see cref="Known"/>.</param>
public sealed class ArticleFieldSelection(IReadOnlySet<string> names)
{
    /// <summary>All names, in their order.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "category", "title", "excerpt", "publishedDateTime", "originalUrl", "webUrl", "type", "quality", "heat", "published", "provider", "topics", "images",
        "related", "secured", "id", "language", "authors", "content", "wordCount", "storyId", "sightings", "firstSeen", "updated", "revision", "sequence",
        "publishedInferred", "highlight",
    ];

    /// <summary>Writes one article as an object of these fields, in the order that they always have.</summary>
    public void Write(Utf8JsonWriter writer, Article article, ArticleHighlight? highlight = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var whole = new Utf8JsonWriter(buffer, ArticleJson.WriterOptions))
            ArticleJson.Write(whole, article, highlight);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        writer.WriteStartObject();
        foreach (var property in document.RootElement.EnumerateObject().Where(p => names.Contains(p.Name)))
            property.WriteTo(writer);
        writer.WriteEndObject();
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>
/// Reads back what <see cref="ArticleJson"/> wrote. What the JSON does not hold stays at its default: the owner's feed, the feeds' ids, the
/// quality's signals and the text's hash. Fields that it does not know are skipped, so that a newer service can be asked.
/// </summary>
public static class ArticleJsonReader
{
    /// <summary>Reads a page, <c>{"items":[…],"next":…}</c>; false with a message when it is none.</summary>
    public static bool TryReadPage(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out ArticlePage? page, [NotNullWhen(false)] out string? error)
    {
        (page, error) = Try(() =>
        {
            using var document = JsonDocument.Parse(utf8);
            var items = document.RootElement.GetProperty("items");
            var total = document.RootElement.TryGetProperty("total", out var count) ? count.GetInt64() : (long?)null;
            return new ArticlePage([.. items.EnumerateArray().Select(ReadArticle)], OptionalText(document.RootElement, "next"), total, ReadHighlights(items));
        });
        return page is not null;
    }

    /// <summary>Reads one article; false with a message when it is none.</summary>
    public static bool TryRead(JsonElement json, [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out string? error)
    {
        (article, error) = Try(() => ReadArticle(json));
        return article is not null;
    }

    /// <summary>Reads a list of related articles, <c>{"items":[…]}</c>; false with a message when it is none.</summary>
    public static bool TryReadRelated(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out IReadOnlyList<RelatedArticle>? related, [NotNullWhen(false)] out string? error)
    {
        (related, error) = Try<IReadOnlyList<RelatedArticle>>(() =>
        {
            using var document = JsonDocument.Parse(utf8);
            return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(ReadRelated)];
        });
        return related is not null;
    }

    /// <summary>The element accessors report a missing or mistyped field by exceptions only.</summary>
    private static (T? Value, string? Error) Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, "The answer is not in the article format: " + exception.Message);
        }
    }

    private static Article ReadArticle(JsonElement json)
    {
        if (!ArticleId.TryParse(Text(json, "id"), out var id)) throw new FormatException("'id' must be 32 hexadecimal digits.");
        return new Article
        {
            Id = id,
            Category = Text(json, "category"),
            Title = Text(json, "title"),
            Excerpt = Text(json, "excerpt"),
            PublishedAt = Time(json, "publishedDateTime"),
            PublishedAtInferred = json.GetProperty("publishedInferred").GetBoolean(),
            OriginalUrl = OptionalText(json, "originalUrl") ?? "",
            WebUrl = OptionalText(json, "webUrl") ?? "",
            Type = ReadType(Text(json, "type")),
            Quality = json.GetProperty("quality").GetInt32(),
            Heat = json.GetProperty("heat").GetInt32(),
            Published = json.GetProperty("published").GetBoolean(),
            Provider = ReadProvider(json.GetProperty("provider")),
            OwnerFeed = default,
            Topics = Texts(json, "topics"),
            Images = [.. json.GetProperty("images").EnumerateArray().Select(ReadImage)],
            Related = json.TryGetProperty("related", out var related) ? [.. related.EnumerateArray().Select(ReadRelated)] : [],
            Secured = json.TryGetProperty("secured", out _) ? OptionalText(json, "secured") : null,
            Language = OptionalText(json, "language"),
            Authors = Texts(json, "authors"),
            Content = Text(json, "content"),
            WordCount = json.GetProperty("wordCount").GetInt32(),
            StoryId = OptionalText(json, "storyId"),
            Sightings = [.. json.GetProperty("sightings").EnumerateArray().Select(ReadSighting)],
            FirstSeen = Time(json, "firstSeen"),
            Updated = Time(json, "updated"),
            Revision = json.GetProperty("revision").GetInt32(),
            Sequence = json.GetProperty("sequence").GetInt64(),
        };
    }

    /// <summary>All items have one, or none.</summary>
    private static IReadOnlyList<ArticleHighlight>? ReadHighlights(JsonElement items)
    {
        var highlights = new List<ArticleHighlight>();
        foreach (var item in items.EnumerateArray())
        {
            if (item.TryGetProperty("highlight", out var highlight))
                highlights.Add(new ArticleHighlight(Text(highlight, "title"), Text(highlight, "excerpt")));
        }

        return highlights.Count == items.GetArrayLength() && highlights.Count > 0 ? highlights : null;
    }

    private static RelatedArticle ReadRelated(JsonElement json) => new(
        Text(json, "title"),
        Text(json, "excerpt"),
        Time(json, "publishedDateTime"),
        OptionalText(json, "webUrl") ?? "",
        ReadType(Text(json, "type")),
        ReadProvider(json.GetProperty("provider")),
        json.GetProperty("quality").GetInt32(),
        [.. json.GetProperty("images").EnumerateArray().Select(ReadImage)]);

    private static ProviderName ReadProvider(JsonElement json) => new(Text(json, "name"), Text(json, "domain"));

    private static ArticleType ReadType(string name) =>
        Enum.GetValues<ArticleType>().Cast<ArticleType?>().FirstOrDefault(type => ArticleJson.NameOf(type!.Value) == name)
        ?? throw new FormatException($"'{name}' is no type of article.");

    private static ArticleImage ReadImage(JsonElement json) =>
        new(Text(json, "url"), OptionalInteger(json, "width"), OptionalInteger(json, "height"), json.GetProperty("isCached").GetBoolean())
        {
            Hash = json.TryGetProperty("hash", out _) ? OptionalText(json, "hash") : null,
        };

    private static Sighting ReadSighting(JsonElement json) =>
        new(Text(json, "provider"), default, Text(json, "feed"), OptionalText(json, "url"), Time(json, "firstSeen"));

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static string? OptionalText(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int? OptionalInteger(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt32() : null;

    private static IReadOnlyList<string> Texts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetString() ?? throw new FormatException($"'{name}' holds null."))];

    private static DateTimeOffset Time(JsonElement json, string name) =>
        DateTimeOffset.ParseExact(Text(json, name), ArticleConstants.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

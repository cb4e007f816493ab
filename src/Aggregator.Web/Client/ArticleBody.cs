using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Web.Client;

/// <summary>Reads the bodies that hold articles.</summary>
internal static class ArticleBody
{
    /// <summary>Reads one article.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Article ReadArticle(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return ArticleJsonReader.TryRead(document.RootElement, out var article, out var error) ? article : throw new JsonException(error);
    }

    /// <summary>Reads a list of related articles.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static IReadOnlyList<RelatedArticle> ReadRelated(byte[] body) =>
        ArticleJsonReader.TryReadRelated(body, out var related, out var error) ? related : throw new JsonException(error);

    /// <summary>Reads a page.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ArticlePage ReadPage(byte[] body) =>
        ArticleJsonReader.TryReadPage(body, out var page, out var error) ? page : throw new JsonException(error);

    /// <summary>Reads a page of changes.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ChangePage ReadChanges(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array
            || !root.TryGetProperty("next", out var next) || next.ValueKind != JsonValueKind.String)
        {
            throw new JsonException("not a page of changes");
        }

        return new ChangePage([.. items.EnumerateArray().Select(ReadChange)], next.GetString()!);
    }

    private static ArticleChange ReadChange(JsonElement json) =>
        ArticleChangeJson.TryRead(json, out var change, out var error) ? change : throw new JsonException(error);
}

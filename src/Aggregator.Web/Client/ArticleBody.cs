using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;

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
}

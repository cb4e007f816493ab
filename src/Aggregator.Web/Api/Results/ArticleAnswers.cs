using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Web.Hosting;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with articles, which are written by hand; everything else is written by the serializer.</summary>
internal static class ArticleAnswers
{
    /// <summary>One article.</summary>
    public static StreamedJson<Article> Of(Article article) => new((json, _) =>
    {
        ArticleJson.Write(json, article);
        return Task.CompletedTask;
    });

    /// <summary>A page of articles.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fields">Which fields of each are wanted; null for all.</param>
    public static StreamedJson<ArticlePage> Of(ArticlePage page, ArticleFieldSelection? fields = null)
    {
        return List<ArticlePage>(page.Items.Count, WriteItem, page.Next, page.Total);

        void WriteItem(Utf8JsonWriter json, int i)
        {
            if (fields is null)
                ArticleJson.Write(json, page.Items[i], page.Highlights?[i]);
            else
                fields.Write(json, page.Items[i], page.Highlights?[i]);
        }
    }

    /// <summary>An article's related ones, a list of one page.</summary>
    public static StreamedJson<IReadOnlyList<RelatedArticle>> Of(IReadOnlyList<RelatedArticle> related) =>
        List<IReadOnlyList<RelatedArticle>>(related.Count, (json, i) => ArticleJson.Write(json, related[i]), next: null);

    /// <summary>A page of the change feed.</summary>
    public static StreamedJson<ChangePage> Of(ChangePage page) =>
        List<ChangePage>(page.Items.Count, (json, i) => ArticleChangeJson.Write(json, page.Items[i]), page.Next);

    // {"items":[…],"next":cursor}, with "total" where somebody counted.
    private static StreamedJson<T> List<T>(int count, Action<Utf8JsonWriter, int> writeItem, string? next, long? total = null) => new(async (json, response) =>
    {
        var aborted = response.HttpContext.RequestAborted;
        json.WriteStartObject();
        json.WriteStartArray("items");
        for (var i = 0; i < count; i++)
        {
            writeItem(json, i);
            if (json.BytesPending < WebConstants.FlushBytes) continue;
            await json.FlushAsync(aborted);
            await response.BodyWriter.FlushAsync(aborted);
        }

        json.WriteEndArray();
        json.WriteString("next", next);
        if (total is { } all)
            json.WriteNumber("total", all);
        json.WriteEndObject();
    });
}

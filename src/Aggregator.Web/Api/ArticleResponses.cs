using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Writes articles straight to the response, a bounded part of a page at a time.</summary>
internal static class ArticleResponses
{
    public const string MediaType = "application/json; charset=utf-8";

    /// <summary>Writes one article as the whole response.</summary>
    public static async Task WriteAsync(HttpContext context, Article article)
    {
        context.Response.ContentType = MediaType;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ArticleJson.WriterOptions);
        ArticleJson.Write(json, article);
    }

    /// <summary>Writes related articles as the whole response, a list of one page.</summary>
    public static async Task WriteAsync(HttpContext context, IReadOnlyList<RelatedArticle> related)
    {
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = JsonResponseExtensions.Revalidate;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ArticleJson.WriterOptions);
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var article in related)
            ArticleJson.Write(json, article);
        json.WriteEndArray();
        json.WriteNull("next");
        json.WriteEndObject();
    }

    /// <summary>Writes a page as the whole response.</summary>
    public static async Task WriteAsync(HttpContext context, ArticlePage page, ArticleFieldSelection? fields = null)
    {
        context.Response.ContentType = MediaType;
        var body = context.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, ArticleJson.WriterOptions);
        json.WriteStartObject();
        json.WriteStartArray("items");
        for (var i = 0; i < page.Items.Count; i++)
        {
            if (fields is null)
                ArticleJson.Write(json, page.Items[i], page.Highlights?[i]);
            else
                fields.Write(json, page.Items[i], page.Highlights?[i]);
            if (json.BytesPending < WebConstants.FlushBytes) continue;
            await json.FlushAsync(context.RequestAborted);
            await body.FlushAsync(context.RequestAborted);
        }

        json.WriteEndArray();
        json.WriteString("next", page.Next);
        if (page.Total is { } total)
            json.WriteNumber("total", total);
        json.WriteEndObject();
    }
}

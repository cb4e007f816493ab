using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Results;

/// <summary>Writes JSON straight to the response, a bounded part at a time.</summary>
internal static class StreamedJson
{
    private const string MediaType = "application/json; charset=utf-8";

    /// <summary>Writes one document as the whole response.</summary>
    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = MediaType;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ArticleJson.WriterOptions);
        write(json);
    }

    /// <summary>Writes a list as the whole response: <c>{"items":[…],"next":cursor}</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="count">How many items there are.</param>
    /// <param name="writeItem">Writes the item of a place.</param>
    /// <param name="next">Where the next page begins; null after the last one.</param>
    /// <param name="total">How many there are on all pages; null where nobody counted.</param>
    public static async Task WriteListAsync(HttpContext context, int count, Action<Utf8JsonWriter, int> writeItem, string? next, long? total = null)
    {
        context.Response.ContentType = MediaType;
        var body = context.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, ArticleJson.WriterOptions);
        json.WriteStartObject();
        json.WriteStartArray("items");
        for (var i = 0; i < count; i++)
        {
            writeItem(json, i);
            if (json.BytesPending < WebConstants.FlushBytes) continue;
            await json.FlushAsync(context.RequestAborted);
            await body.FlushAsync(context.RequestAborted);
        }

        json.WriteEndArray();
        json.WriteString("next", next);
        if (total is { } all)
            json.WriteNumber("total", all);
        json.WriteEndObject();
    }
}

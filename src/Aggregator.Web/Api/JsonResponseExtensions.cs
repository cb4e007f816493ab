using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Answers with a document.</summary>
internal static class JsonResponseExtensions
{
    /// <summary>What may be kept, but must be asked for again each time.</summary>
    public const string Revalidate = "no-cache";

    /// <summary>What is of this moment only.</summary>
    public const string Never = "no-store";

    /// <summary>Writes a document as the whole response.</summary>
    public static Task WriteJsonAsync<T>(this HttpContext context, T document, JsonTypeInfo<T> type, string cacheControl = Revalidate)
    {
        context.Response.Headers.CacheControl = cacheControl;
        return context.Response.WriteAsJsonAsync(document, type, contentType: null, context.RequestAborted);
    }
}

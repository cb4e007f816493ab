using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with JSON that is written straight to the response, in bounded parts.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="write">Writes it.</param>
internal sealed class StreamedJson<T>(Func<Utf8JsonWriter, HttpResponse, Task> write) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [MediaTypeNames.Application.Json]));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, ArticleJson.WriterOptions);
        await write(json, httpContext.Response);
    }
}

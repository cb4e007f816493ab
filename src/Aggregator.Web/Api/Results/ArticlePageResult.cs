using System.Reflection;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with a page of articles.</summary>
/// <param name="page">The page.</param>
/// <param name="fields">Which fields of each are wanted; null for all.</param>
internal sealed class ArticlePageResult(ArticlePage page, ArticleFieldSelection? fields = null) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ArticlePage), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => StreamedJson.WriteListAsync(httpContext, page.Items.Count, WriteItem, page.Next, page.Total);

    private void WriteItem(Utf8JsonWriter json, int i)
    {
        if (fields is null)
            ArticleJson.Write(json, page.Items[i], page.Highlights?[i]);
        else
            fields.Write(json, page.Items[i], page.Highlights?[i]);
    }
}

using System.Reflection;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with an article.</summary>
internal sealed class ArticleResult(Article article) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Article), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => StreamedJson.WriteAsync(httpContext, json => ArticleJson.Write(json, article));
}

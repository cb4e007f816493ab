using System.Reflection;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with an article's related ones, a list of one page.</summary>
internal sealed class RelatedArticlesResult(IReadOnlyList<RelatedArticle> articles) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(IReadOnlyList<RelatedArticle>), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => StreamedJson.WriteListAsync(httpContext, articles.Count, (json, i) => ArticleJson.Write(json, articles[i]), next: null);
}

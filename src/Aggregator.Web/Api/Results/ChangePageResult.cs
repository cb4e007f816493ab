using System.Reflection;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with a page of the change feed.</summary>
internal sealed class ChangePageResult(ChangePage page) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ChangePage), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => StreamedJson.WriteListAsync(httpContext, page.Items.Count, (json, i) => ArticleChangeJson.Write(json, page.Items[i]), page.Next);
}

using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api.Documentation;

/// <summary>The API's own description, made once it is first asked for.</summary>
internal sealed class DocumentationEndpoint(EndpointDataSource endpoints)
{
    private byte[]? _document;

    public async Task GetAsync(HttpContext context)
    {
        _document ??= ApiDocument.Make(endpoints.Endpoints.OfType<RouteEndpoint>(), typeof(DocumentationEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = JsonResponseExtensions.Revalidate;
        await context.Response.Body.WriteAsync(_document, context.RequestAborted);
    }
}

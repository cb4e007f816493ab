using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api.Documentation;

/// <summary>The API's own description, made once it is first asked for.</summary>
internal sealed class DocumentationEndpoint(EndpointDataSource endpoints)
{
    private byte[]? _document;

    public FileContentHttpResult Get()
    {
        _document ??= ApiDocument.Make(endpoints.Endpoints.OfType<RouteEndpoint>(), typeof(DocumentationEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
        return TypedResults.Bytes(_document, "application/json; charset=utf-8");
    }
}

using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api;

/// <summary>The configured providers with their feeds, and as OPML.</summary>
/// <param name="aggregator">The application.</param>
/// <param name="time">The time that an OPML document names.</param>
/// <param name="catalog">The configuration; null where the application has none.</param>
internal sealed class ProvidersEndpoint(IAggregator aggregator, TimeProvider time, IFeedCatalogSource? catalog = null)
{
    private const string OpmlMediaType = "text/x-opml; charset=utf-8";

    public async Task ListAsync(HttpContext context)
    {
        if (await HasParametersAsync(context))
            return;
        var providers = await ReadAsync(context.RequestAborted);
        await context.WriteJsonAsync(new ItemList<ProviderStatus>(providers), ApplicationJson.Default.ItemListProviderStatus);
    }

    public async Task FindAsync(HttpContext context)
    {
        if (await HasParametersAsync(context))
            return;
        var name = (string)context.GetRouteValue(ApiRoutes.IdName)!;
        var providers = await ReadAsync(context.RequestAborted);
        if (providers.FirstOrDefault(p => string.Equals(p.Provider, name, StringComparison.OrdinalIgnoreCase)) is { } provider)
            await context.WriteJsonAsync(provider, ApplicationJson.Default.ProviderStatus);
        else
            await context.WriteProblemAsync(ProblemType.NoSuchProvider, $"No provider {name} is configured; {ApiRoutes.Providers} lists those that are.");
    }

    public async Task GetOpmlAsync(HttpContext context)
    {
        if (await HasParametersAsync(context))
            return;
        context.Response.ContentType = OpmlMediaType;
        context.Response.Headers.CacheControl = JsonResponseExtensions.Revalidate;
        await using var pump = new PumpStream(context.Response.Body);
        OpmlWriter.Write(pump, catalog?.Current ?? FeedCatalog.Empty, time.GetUtcNow());
        await pump.PassOnAsync(all: true, context.RequestAborted);
    }

    private async Task<ProviderStatus[]> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await aggregator.ReadFeedsAsync(cancellationToken)).GroupBy(f => f.Provider, StringComparer.Ordinal).Select(g => new ProviderStatus(g.Key, [.. g]))];

    private static async Task<bool> HasParametersAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (errors.IsEmpty)
            return false;
        await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
        return true;
    }
}

using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The configured providers with their feeds, and as OPML.</summary>
/// <param name="aggregator">The application.</param>
/// <param name="time">The time that an OPML document names.</param>
/// <param name="catalog">The configuration; null where the application has none.</param>
internal sealed class ProvidersEndpoint(IAggregator aggregator, TimeProvider time, IFeedCatalogSource? catalog = null)
{
    private const string OpmlMediaType = "text/x-opml; charset=utf-8";

    public async Task<Ok<ItemList<ProviderStatus>>> ListAsync(CancellationToken aborted) =>
        TypedResults.Ok(new ItemList<ProviderStatus>(await ReadAsync(aborted)));

    public async Task<Results<Ok<ProviderStatus>, NotFoundProblem>> FindAsync(string id, CancellationToken aborted)
    {
        var providers = await ReadAsync(aborted);
        if (providers.FirstOrDefault(p => string.Equals(p.Provider, id, StringComparison.OrdinalIgnoreCase)) is { } provider)
            return TypedResults.Ok(provider);
        return new NotFoundProblem(ProblemDocument.Of(ProblemType.NoSuchProvider, $"No provider {id} is configured; {ApiRoutes.Providers} lists those that are."));
    }

    public PushStreamHttpResult GetOpml(CancellationToken aborted) => TypedResults.Stream(body => WriteOpmlAsync(body, aborted), OpmlMediaType);

    private async Task WriteOpmlAsync(Stream body, CancellationToken aborted)
    {
        await using var pump = new PumpStream(body);
        OpmlWriter.Write(pump, catalog?.Current ?? FeedCatalog.Empty, time.GetUtcNow());
        await pump.PassOnAsync(all: true, aborted);
    }

    private async Task<ProviderStatus[]> ReadAsync(CancellationToken aborted) =>
        [.. (await aggregator.ReadFeedsAsync(aborted)).GroupBy(f => f.Provider, StringComparer.Ordinal).Select(g => new ProviderStatus(g.Key, [.. g]))];
}

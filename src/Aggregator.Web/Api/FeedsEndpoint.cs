using Aggregator.Core.Application;
using Aggregator.Web.Api.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The configured feeds: how they stand, and how their latest refreshes ended.</summary>
internal sealed class FeedsEndpoint(IAggregator aggregator)
{
    public async Task<Ok<ItemList<FeedStatus>>> ListAsync(CancellationToken aborted) =>
        TypedResults.Ok(new ItemList<FeedStatus>(await aggregator.ReadFeedsAsync(aborted)));

    public Task<Results<Ok<FeedStatus>, NotFoundProblem, BadRequestProblem>> FindAsync(string id, CancellationToken aborted) =>
        ResourceIds.Feed.AnswerAsync(id, aggregator.FindFeedAsync, TypedResults.Ok, aborted);

    public Task<Results<Ok<ItemList<FeedOutcome>>, NotFoundProblem, BadRequestProblem>> ListOutcomesAsync(string id, CancellationToken aborted) =>
        ResourceIds.Feed.AnswerAsync(id, aggregator.ReadOutcomesAsync, outcomes => TypedResults.Ok(new ItemList<FeedOutcome>(outcomes)), aborted);
}

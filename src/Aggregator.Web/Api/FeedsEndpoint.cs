using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The configured feeds: how they stand, and how their latest refreshes ended.</summary>
internal sealed class FeedsEndpoint(IAggregator aggregator)
{
    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        var feeds = await aggregator.ReadFeedsAsync(context.RequestAborted);
        await context.WriteJsonAsync(new ItemList<FeedStatus>(feeds), ApplicationJson.Default.ItemListFeedStatus);
    }

    public Task FindAsync(HttpContext context) => ResourceRoutes.Feed.AnswerAsync(
        context, aggregator.FindFeedAsync, (_, feed) => context.WriteJsonAsync(feed, ApplicationJson.Default.FeedStatus));

    public Task ListOutcomesAsync(HttpContext context) => ResourceRoutes.Feed.AnswerAsync(
        context, aggregator.ReadOutcomesAsync, (_, outcomes) => context.WriteJsonAsync(new ItemList<FeedOutcome>(outcomes), ApplicationJson.Default.ItemListFeedOutcome));
}

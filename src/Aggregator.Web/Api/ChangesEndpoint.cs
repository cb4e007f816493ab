using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The change feed: what happened to the stored articles after a place in it.</summary>
internal sealed class ChangesEndpoint(IAggregator aggregator)
{
    public const string AfterParameter = "after";

    public const string LimitParameter = "limit";

    public const string WaitParameter = "wait";

    public async Task<Results<StreamedJson<ChangePage>, BadRequestProblem>> ListAsync(HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(request, errors);
        var after = parameters.Take(AfterParameter);
        var limit = parameters.TakeNumber(LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        var wait = parameters.TakeSeconds(WaitParameter, WebConstants.MaxWaitSeconds);
        parameters.RefuseRest(AfterParameter, LimitParameter, WaitParameter);
        return errors.IsEmpty ? ArticleAnswers.Of(await aggregator.ReadChangesAsync(after, limit, wait, aborted)) : BadRequestProblem.Of(errors);
    }
}

using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Counts of articles under any filter and query: by their values, and by when they were published.</summary>
internal sealed class CountsEndpoint(IAggregator aggregator, TimeProvider time)
{
    public const string ByParameter = "by";

    public const string IntervalParameter = "interval";

    private static readonly FacetField[] DefaultFields =
    [
        FacetField.Provider, FacetField.Topic, FacetField.Category, FacetField.Language, FacetField.Type, FacetField.Day, FacetField.Hour, FacetField.Quality,
    ];

    public Task ReadFacetsAsync(HttpContext context) => AnswerAsync(
        context,
        (parameters, errors) => (Fields: ReadFields(parameters, errors), Limit: parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxFacetValues, WebConstants.DefaultFacetValues)),
        [ByParameter, ArticleQueryReader.LimitParameter],
        async (filter, query, asked) =>
        {
            var result = await aggregator.CountAsync(new FacetQuery(filter, query, asked.Fields, asked.Limit), context.RequestAborted);
            await context.WriteJsonAsync(result, ApplicationJson.Default.FacetResult);
        });

    public Task ReadTimelineAsync(HttpContext context) => AnswerAsync(
        context,
        (parameters, errors) => (Interval: ReadInterval(parameters, errors), Limit: parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxTimelinePoints, WebConstants.DefaultTimelinePoints)),
        [IntervalParameter, ArticleQueryReader.LimitParameter],
        async (filter, query, asked) =>
        {
            var points = await aggregator.CountAsync(new TimelineQuery(filter, query, asked.Interval, asked.Limit), context.RequestAborted);
            await context.WriteJsonAsync(new ItemList<TimelinePoint>(points), ApplicationJson.Default.ItemListTimelinePoint);
        });

    private async Task AnswerAsync<T>(
        HttpContext context, Func<RequestParameters, RequestErrors, T> read, string[] names, Func<ArticleFilter, QueryNode?, T, Task> answer)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var asked = read(parameters, errors);
        var filter = ArticleQueryReader.ReadFilter(parameters, time.GetUtcNow(), errors);
        var query = ArticleQueryReader.ReadQuery(parameters, errors);
        parameters.RefuseRest([ArticleQueryReader.QueryParameter, .. ArticleFilterParser.Names, .. names]);
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        try
        {
            await answer(filter!, query, asked);
        }
        catch (IndexUnavailableException exception)
        {
            await context.WriteProblemAsync(ProblemType.IndexUnavailable, exception.Message);
        }
    }

    private static IReadOnlyList<FacetField> ReadFields(RequestParameters parameters, RequestErrors errors)
    {
        if (parameters.Take(ByParameter) is not { } text)
            return DefaultFields;
        var fields = new List<FacetField>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Enum.GetValues<FacetField>().Where(f => NameOf(f) == name).Cast<FacetField?>().FirstOrDefault() is { } field)
                fields.Add(field);
            else
                errors.Add(ByParameter, $"{ByParameter} must be a list, with commas, of {string.Join(", ", Enum.GetValues<FacetField>().Select(NameOf))}.");
        }

        return [.. fields.Distinct()];
    }

    private static TimelineInterval ReadInterval(RequestParameters parameters, RequestErrors errors)
    {
        if (parameters.Take(IntervalParameter) is not { } text)
            return TimelineInterval.Day;
        foreach (var interval in Enum.GetValues<TimelineInterval>())
        {
            if (NameOf(interval) == text)
                return interval;
        }

        errors.Add(IntervalParameter, $"{IntervalParameter} must be one of {string.Join(", ", Enum.GetValues<TimelineInterval>().Select(i => NameOf(i)))}.");
        return default;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

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

    public Task<Results<Ok<FacetResult>, BadRequestProblem>> ReadFacetsAsync(HttpRequest request, CancellationToken aborted) => AnswerAsync(
        request,
        (parameters, errors) => (Fields: ReadFields(parameters, errors), Limit: parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxFacetValues, WebConstants.DefaultFacetValues)),
        [ByParameter, ArticleQueryReader.LimitParameter],
        (filter, query, asked) => aggregator.CountAsync(new FacetQuery(filter, query, asked.Fields, asked.Limit), aborted));

    public Task<Results<Ok<ItemList<TimelinePoint>>, BadRequestProblem>> ReadTimelineAsync(HttpRequest request, CancellationToken aborted) => AnswerAsync(
        request,
        (parameters, errors) => (Interval: ReadInterval(parameters, errors), Limit: parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxTimelinePoints, WebConstants.DefaultTimelinePoints)),
        [IntervalParameter, ArticleQueryReader.LimitParameter],
        async (filter, query, asked) => new ItemList<TimelinePoint>(await aggregator.CountAsync(new TimelineQuery(filter, query, asked.Interval, asked.Limit), aborted)));

    private async Task<Results<Ok<TResult>, BadRequestProblem>> AnswerAsync<T, TResult>(
        HttpRequest request, Func<RequestParameters, RequestErrors, T> read, string[] names, Func<ArticleFilter, QueryNode?, T, Task<TResult>> count)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(request, errors);
        var asked = read(parameters, errors);
        var filter = ArticleQueryReader.ReadFilter(parameters, time.GetUtcNow(), errors);
        var query = ArticleQueryReader.ReadQuery(parameters, errors);
        parameters.RefuseRest([ArticleQueryReader.QueryParameter, .. ArticleFilterParser.Names, .. names]);
        return errors.IsEmpty ? TypedResults.Ok(await count(filter!, query, asked)) : BadRequestProblem.Of(errors);
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
                errors.Add(ByParameter, $"{ByParameter} must be a list, with commas, of {string.Join(", ", Enum.GetValues<FacetField>().Select(NameOf))}{WrongValue.Not(name)}.");
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

        errors.Add(IntervalParameter, $"{IntervalParameter} must be one of {string.Join(", ", Enum.GetValues<TimelineInterval>().Select(i => NameOf(i)))}{WrongValue.Not(text)}.");
        return default;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

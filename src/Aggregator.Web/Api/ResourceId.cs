using System.Diagnostics.CodeAnalysis;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The ids by which paths name the resources of a kind.</summary>
/// <param name="parse">Reads an id.</param>
/// <param name="form">What an id looks like, for messages.</param>
/// <param name="missing">The problem of one that there is not.</param>
/// <param name="name">What it is, for messages.</param>
internal sealed class ResourceId<TId>(ResourceId<TId>.Parser parse, string form, ProblemType missing, string name)
    where TId : struct
{
    /// <summary>Reads an id; false when the text is none.</summary>
    public delegate bool Parser(string text, out TId id);

    /// <summary>Answers with what is found under an id, or with the problem that it is not there.</summary>
    /// <param name="text">The id as the path has it.</param>
    /// <param name="find">Finds it; null when it is not there.</param>
    /// <param name="answer">Makes the answer of what was found.</param>
    /// <param name="aborted">Stops looking.</param>
    public async Task<Results<TResult, NotFoundProblem, BadRequestProblem>> AnswerAsync<T, TResult>(
        string text, Func<TId, CancellationToken, Task<T?>> find, Func<T, TResult> answer, CancellationToken aborted)
        where T : class
        where TResult : IResult
    {
        if (!TryRead(text, out var id, out var refused))
            return refused;
        return await find(id, aborted) is { } found ? answer(found) : Missing(id);
    }

    /// <summary>Reads an id; false with the answer to a text that is none.</summary>
    public bool TryRead(string text, out TId id, [NotNullWhen(false)] out BadRequestProblem? refused)
    {
        refused = null;
        if (parse(text, out id))
            return true;
        var errors = new RequestErrors();
        errors.Add(ApiRoutes.IdName, $"{ApiRoutes.IdName} must be {form}.");
        refused = BadRequestProblem.Of(errors);
        return false;
    }

    /// <summary>The answer where there is none of that id.</summary>
    public NotFoundProblem Missing(TId id) => new(ProblemDocument.Of(missing, $"There is no {name} {id}."));
}

using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api;

/// <summary>A resource that a path names by its id.</summary>
/// <param name="parse">Reads an id.</param>
/// <param name="form">What an id looks like, for messages.</param>
/// <param name="missing">The problem of one that there is not.</param>
/// <param name="name">What it is, for messages.</param>
internal sealed class ResourceRoute<TId>(ResourceRoute<TId>.Parser parse, string form, ProblemType missing, string name)
    where TId : struct
{
    /// <summary>Reads an id; false when the text is none.</summary>
    public delegate bool Parser(string text, out TId id);

    /// <summary>Answers with what is found under the path's id, or with the problem that it is not there.</summary>
    /// <param name="context">The request, which takes no parameters.</param>
    /// <param name="find">Finds it; null when it is not there.</param>
    /// <param name="write">Writes what was found.</param>
    public async Task AnswerAsync<T>(HttpContext context, Func<TId, CancellationToken, Task<T?>> find, Func<TId, T, Task> write)
        where T : class
    {
        if (await ReadIdAsync(context) is not { } id)
            return;
        if (await find(id, context.RequestAborted) is { } found)
            await write(id, found);
        else
            await context.WriteProblemAsync(missing, $"There is no {name} {id}.");
    }

    /// <summary>The id; null when the request is wrong, which it then has been answered.</summary>
    private async ValueTask<TId?> ReadIdAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (!parse((string)context.GetRouteValue(ApiRoutes.IdName)!, out var id))
            errors.Add(ApiRoutes.IdName, $"{ApiRoutes.IdName} must be {form}.");
        if (errors.IsEmpty)
            return id;
        await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
        return null;
    }
}

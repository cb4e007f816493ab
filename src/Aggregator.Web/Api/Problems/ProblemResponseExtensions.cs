using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Problems;

/// <summary>Answers with a problem.</summary>
internal static class ProblemResponseExtensions
{
    /// <summary>Writes a problem as the whole response.</summary>
    public static Task WriteProblemAsync(this HttpContext context, ProblemDocument problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            problem, WebJson.Default.ProblemDocument, ProblemDocument.MediaType, context.RequestAborted);
    }

    /// <summary>Writes a problem as the whole response.</summary>
    public static Task WriteProblemAsync(this HttpContext context, ProblemType type, string detail) =>
        context.WriteProblemAsync(ProblemDocument.Of(type, detail));

    /// <summary>Writes what is wrong with the request's parameters as the whole response.</summary>
    public static Task WriteProblemAsync(this HttpContext context, ProblemType type, RequestErrors errors) =>
        context.WriteProblemAsync(ProblemDocument.Of(type, errors));
}

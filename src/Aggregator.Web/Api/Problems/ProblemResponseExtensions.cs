using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Problems;

/// <summary>Answers with a problem.</summary>
internal static class ProblemResponseExtensions
{
    /// <summary>The Cache-Control of what is of this moment only (RFC 9111 section 5.2.2.5).</summary>
    public const string NotKept = "no-store";

    /// <summary>Writes a problem as the whole response.</summary>
    public static Task WriteProblemAsync(this HttpContext context, ProblemDocument problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = NotKept;
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

using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with a problem. Each status has a type, so that a handler's signature says how it may end and the API's description can read it there.</summary>
/// <param name="problem">The problem.</param>
internal abstract class ProblemResult(ProblemDocument problem) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.WriteProblemAsync(problem);

    /// <summary>Says of an endpoint that it may answer with a problem of a status.</summary>
    public static void Describe(EndpointBuilder builder, int status) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDocument), [ProblemDocument.MediaType]));
}

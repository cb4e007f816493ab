using System.Reflection;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers with a problem. Each status has a type, so that a handler's signature says how it may end and the API's description can read it there.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <param name="problem">The problem.</param>
internal abstract class ProblemResult<TSelf>(ProblemDocument problem) : IResult, IEndpointMetadataProvider
    where TSelf : ProblemResult<TSelf>, IProblemStatus
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(ProblemMetadata.Of(TSelf.Status));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.WriteProblemAsync(problem);
}

using System.Reflection;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers 404: what the path names is not there.</summary>
internal sealed class NotFoundProblem(ProblemDocument problem) : ProblemResult(problem), IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status404NotFound);
}

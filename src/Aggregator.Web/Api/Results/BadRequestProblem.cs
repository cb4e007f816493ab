using System.Reflection;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers 400: parameters, the body or names in it are wrong.</summary>
internal sealed class BadRequestProblem(ProblemDocument problem) : ProblemResult(problem), IEndpointMetadataProvider
{
    /// <summary>Names the parameters that are wrong.</summary>
    public static BadRequestProblem Of(RequestErrors errors) => new(ProblemDocument.Of(ProblemType.InvalidParameters, errors));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status400BadRequest);
}

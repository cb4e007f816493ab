using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers 400: parameters, the body or names in it are wrong.</summary>
internal sealed class BadRequestProblem(ProblemDocument problem) : ProblemResult<BadRequestProblem>(problem), IProblemStatus
{
    /// <inheritdoc/>
    public static int Status => StatusCodes.Status400BadRequest;

    /// <summary>Names the parameters that are wrong.</summary>
    public static BadRequestProblem Of(RequestErrors errors) => new(ProblemDocument.Of(ProblemType.InvalidParameters, errors));
}

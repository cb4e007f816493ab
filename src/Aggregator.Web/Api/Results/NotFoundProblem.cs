using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers 404: what the path names is not there.</summary>
internal sealed class NotFoundProblem(ProblemDocument problem) : ProblemResult<NotFoundProblem>(problem), IProblemStatus
{
    /// <inheritdoc/>
    public static int Status => StatusCodes.Status404NotFound;
}

using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers 422: an idempotency key was used for another request.</summary>
internal sealed class UnprocessableProblem(ProblemDocument problem) : ProblemResult<UnprocessableProblem>(problem), IProblemStatus
{
    /// <inheritdoc/>
    public static int Status => StatusCodes.Status422UnprocessableEntity;
}

using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Results;

/// <summary>Answers 409: what is asked for is being done already.</summary>
internal sealed class ConflictProblem(ProblemDocument problem) : ProblemResult<ConflictProblem>(problem), IProblemStatus
{
    /// <inheritdoc/>
    public static int Status => StatusCodes.Status409Conflict;
}

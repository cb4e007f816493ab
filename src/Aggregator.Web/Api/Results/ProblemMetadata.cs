using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api.Results;

/// <summary>Says of endpoints that they may answer with problems.</summary>
internal static class ProblemMetadata
{
    /// <summary>That an endpoint may answer with a problem of a status.</summary>
    public static ProducesResponseTypeMetadata Of(int status) => new(status, typeof(ProblemDocument), [ProblemDocument.MediaType]);
}

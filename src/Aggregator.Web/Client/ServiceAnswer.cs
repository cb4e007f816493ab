using System.Net;
using Aggregator.Web.Api.Problems;

namespace Aggregator.Web.Client;

/// <summary>What the service answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as received.</param>
/// <param name="Problem">The problem that the body tells of; null when it is none.</param>
internal sealed record ServiceAnswer(HttpStatusCode Status, byte[] Body, ProblemDocument? Problem)
{
    /// <summary>Whether the status is one of success.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Whether the service told this problem.</summary>
    public bool Is(ProblemType type) => Problem?.Type == type.Uri;
}

using Microsoft.AspNetCore.Http;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>A feed that means harm.</summary>
/// <param name="Name">What it does; also its provider's name.</param>
/// <param name="Outcome">What its refresh ends as.</param>
/// <param name="Answer">What its server does.</param>
internal sealed record HostileFeed(string Name, string Outcome, RequestDelegate Answer);

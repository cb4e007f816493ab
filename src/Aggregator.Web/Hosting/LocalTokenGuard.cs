using System.Security.Cryptography;
using System.Text;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Hosting;

/// <summary>
/// Refuses credentials that are not this service's. A command reads address and token from the store's lock file: a wrong token means
/// that another service has taken the address since. Without credentials loopback is allowed.
/// </summary>
internal sealed class LocalTokenGuard(RequestDelegate next, ILocalToken token)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization;
        if (authorization.Count == 0 || IsOurs(authorization.ToString())) return next(context);

        context.Response.Headers.WWWAuthenticate = Scheme.TrimEnd();
        return context.WriteProblemAsync(
            ProblemType.UnknownToken, "The credentials are not this service's; another service may have taken the address.");
    }

    private bool IsOurs(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim()), Encoding.UTF8.GetBytes(token.Value));
}

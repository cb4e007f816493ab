using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Hosting;

/// <summary>
/// Keeps out web pages: loopback needs no key, and a browser on this machine would reach it for any page that asks. A page that has
/// rebound its own name to 127.0.0.1 shows by its Host header, one that posts across origins by its Origin header
/// (https://fetch.spec.whatwg.org/#origin-header); one whose origin is allowed by <see cref="WebOptions.CorsOrigins"/> may. Connections from
/// elsewhere are refused too, should something bind another address. Where another address is bound, keys keep others out instead.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next, WebOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } remote && !LoopbackHost.Is(remote))
        {
            return context.WriteProblemAsync(
                ProblemType.NotLocal, "Only this machine is answered; Aggregator:Web:Url binds an address for others, who need keys.");
        }

        if (!LoopbackHost.Is(context.Request.Host.Host))
        {
            return context.WriteProblemAsync(
                ProblemType.ForeignHost, "The Host header must be localhost, an address in 127.0.0.0/8, or [::1].");
        }

        return IsForeign(context.Request.Headers.Origin)
            ? context.WriteProblemAsync(ProblemType.ForeignOrigin, "The page that sent this request is not one of this machine.")
            : next(context);
    }

    private bool IsForeign(string? origin) =>
        origin is not null && !options.CorsOrigins.Contains(origin) && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && LoopbackHost.Is(uri.Host));
}

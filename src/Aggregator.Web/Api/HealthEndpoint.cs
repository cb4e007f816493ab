using Aggregator.Core.Application;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
internal sealed class HealthEndpoint(IReadiness readiness)
{
    public static Task GetHealthAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync("ok", context.RequestAborted);
    }

    public Task GetReadinessAsync(HttpContext context)
    {
        var checks = readiness.Check();
        var report = new ReadinessReport(checks.All(check => check.Ready), checks);
        context.Response.StatusCode = report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.WriteJsonAsync(report, WebJson.Default.ReadinessReport, JsonResponseExtensions.Never);
    }
}

using System.Net.Mime;
using System.Text;
using Aggregator.Core.Application;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
internal sealed class HealthEndpoint(IReadiness readiness)
{
    public static ContentHttpResult GetHealth() => TypedResults.Text("ok", MediaTypeNames.Text.Plain, Encoding.UTF8);

    public JsonHttpResult<ReadinessReport> GetReadiness()
    {
        var checks = readiness.Check();
        var report = new ReadinessReport(checks.All(check => check.Ready), checks);
        return TypedResults.Json(report, WebJson.Default.ReadinessReport, statusCode: report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

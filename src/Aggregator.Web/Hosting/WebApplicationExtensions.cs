using Aggregator.Core.WebSub;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.WebSub;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Web.Hosting;

/// <summary>What every request passes before it reaches an endpoint.</summary>
public static class WebApplicationExtensions
{
    /// <summary>Adds the middleware, in order.</summary>
    public static IApplicationBuilder UseAggregatorApi(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILogger<ProblemResponses>>();
        var token = app.ApplicationServices.GetRequiredService<ILocalToken>();

        app.Use(next => new ProblemResponses(next, logger).InvokeAsync);
        // Looked for when the server starts: what it stands on must not be made before the configuration is found valid.
        app.Use(next => app.ApplicationServices.GetService<IWebSubCallback>() is { } callback ? new WebSubEndpoint(next, callback).InvokeAsync : next);
        app.Use(next => new LoopbackGuard(next).InvokeAsync);
        app.Use(next => new LocalTokenGuard(next, token).InvokeAsync);
        return app;
    }
}

using Aggregator.Core.WebSub;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Keys;
using Aggregator.Web.WebSub;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Hosting;

/// <summary>What every request passes before it reaches an endpoint.</summary>
public static class WebApplicationExtensions
{
    /// <summary>Adds the middleware, in order.</summary>
    public static IApplicationBuilder UseAggregatorApi(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILogger<ProblemResponses>>();
        var options = app.ApplicationServices.GetRequiredService<IOptions<WebOptions>>().Value;

        app.UseResponseCompression();
        app.Use(next => new ProblemResponses(next, logger).InvokeAsync);
        // Looked for when the server starts: what it stands on must not be made before the configuration is found valid.
        app.Use(next => app.ApplicationServices.GetService<IWebSubCallback>() is { } callback ? new WebSubEndpoint(next, callback).InvokeAsync : next);
        if (options.CorsOrigins.Count > 0)
            app.UseCors();
        if (LoopbackHost.Is(new Uri(options.Url).Host))
            app.Use(next => new LoopbackGuard(next, options).InvokeAsync);
        app.Use(next => ActivatorUtilities.CreateInstance<KeyGuard>(app.ApplicationServices, next).InvokeAsync);
        return app;
    }
}

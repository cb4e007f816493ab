using System.IO.Hashing;
using System.Net;

namespace Aggregator.Service.Demo;

/// <summary>Serves the demonstration's feeds on a free loopback port, with ETags, as a publisher would.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DemoServer(WebApplication app) => _app = app;

    /// <summary>The address, without a slash at its end.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Starts the server.</summary>
    public static async Task<DemoServer> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var feeds = new DemoFeeds(time);
        foreach (var feed in DemoFeeds.All)
            app.MapGet($"/{feed.File}", (RequestDelegate)(context => ServeAsync(context, feeds.Read(feed.File), feed.ContentType)));
        await app.StartAsync(cancellationToken);
        return new DemoServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task ServeAsync(HttpContext context, byte[] body, string contentType)
    {
        var etag = $"\"{XxHash3.HashToUInt64(body):x16}\"";
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}

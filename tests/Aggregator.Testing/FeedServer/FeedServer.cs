using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Testing;

/// <summary>
/// A real web server on a free loopback port, which answers what a test tells it to and remembers what it was asked. A path
/// without a route gives 404. Routes may be changed at any time.
/// </summary>
public sealed class FeedServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _routes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private readonly FeedServerOptions _options;

    // A connection that is cut ends after the bytes sent before, instead of being reset: a reset may overtake them, and the
    // client would see now this and now that.
    static FeedServer() => AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.FinOnError", true);

    private FeedServer(WebApplication app, FeedServerOptions options)
    {
        _app = app;
        _options = options;
    }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>What it was asked.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Starts a server.</summary>
    public static async Task<FeedServer> StartAsync(FeedServerOptions? options = null)
    {
        options ??= new FeedServerOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        // A buffer of one byte ends a flush only when the system has the bytes: what was sent before a cut is really sent.
        builder.WebHost.UseKestrelCore().UseSockets(sockets => sockets.MaxWriteBufferSize = 1);
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, options));
        if (options.UntrustedTls)
            builder.WebHost.UseKestrelHttpsConfiguration();
        var app = builder.Build();
        var server = new FeedServer(app, options);
        app.Run(server.HandleAsync);
        await app.StartAsync().ConfigureAwait(false);
        server.Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return server;
    }

    /// <summary>The URL of a path (and query).</summary>
    /// <param name="path">From the slash on.</param>
    /// <param name="host">Any of 127.0.0.0/8 with <see cref="FeedServerOptions.ManyHosts"/>, or a name that the test resolves.</param>
    public string Url(string path, string host = "127.0.0.1") => $"{(_options.UntrustedTls ? "https" : "http")}://{host}:{Port}{path}";

    /// <summary>Answers a path (without query) with this from now on.</summary>
    public void Map(string path, FeedResponse response) => Map(path, context => FeedResponseWriter.WriteAsync(context, response));

    /// <summary>Answers a path with these, one after the other; the last stays.</summary>
    public void MapSequence(string path, params FeedResponse[] responses)
    {
        var next = -1;
        Map(path, context =>
        {
            var turn = Math.Min(Interlocked.Increment(ref next), responses.Length - 1);
            return FeedResponseWriter.WriteAsync(context, responses[turn]);
        });
    }

    /// <summary>Answers a path with what is worked out for each request.</summary>
    public void Map(string path, Func<HttpRequest, FeedResponse> respond) => Map(path, context => FeedResponseWriter.WriteAsync(context, respond(context.Request)));

    /// <summary>Answers a path by code.</summary>
    public void Map(string path, RequestDelegate handler) => _routes[path] = handler;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(KestrelServerOptions kestrel, FeedServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1;
        kestrel.RequestHeaderEncodingSelector = _ => System.Text.Encoding.Latin1;
        kestrel.Listen(options.ManyHosts ? IPAddress.Any : IPAddress.Loopback, 0, listen =>
        {
            if (options.UntrustedTls)
                listen.UseHttps(UntrustedCertificate.Create());
        });
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            context.Abort();
            return;
        }

        if (_options.LogRequests)
            Requests.Begin(context);
        try
        {
            if (_routes.TryGetValue(context.Request.Path.Value ?? "", out var handler))
                await handler(context).ConfigureAwait(false);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody is left to answer.
            context.Abort();
        }
        finally
        {
            if (_options.LogRequests)
                Requests.End(context);
        }
    }
}

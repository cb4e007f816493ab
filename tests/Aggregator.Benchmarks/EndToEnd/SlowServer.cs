using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>Every address of 127.0.0.0/8 as a host: the first answer comes at once, with an ETag; who sends that gets 304 after a while.</summary>
internal static class SlowServer
{
    public const string Verb = "slow-server";

    private const string Tag = "\"1\"";
    private const string Document =
        "<rss version=\"2.0\"><channel><title>Slow</title><link>https://slow.example/</link><description/></channel></rss>";

    /// <summary>Serves until its input ends; the first line of its output is the port.</summary>
    public static async Task<int> RunAsync(TimeSpan delay)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, delay));
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, TimeSpan delay)
    {
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            context.Abort();
            return;
        }

        context.Response.Headers.ETag = Tag;
        if (context.Request.Headers.IfNoneMatch == Tag)
        {
            await Task.Delay(delay, TimeProvider.System, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync(Document, context.RequestAborted);
    }
}

using System.Globalization;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>Feeds on every address of 127.0.0.0/8: the first answer comes at once, with an ETag; who sends that gets 304 after a while.</summary>
internal static class SlowServer
{
    public const string Verb = "slow-server";

    private const string Tag = "\"1\"";
    private const string Document =
        "<rss version=\"2.0\"><channel><title>Slow</title><link>https://slow.example/</link><description/></channel></rss>";

    /// <summary>Serves until its input ends; the first line of its output is the port.</summary>
    public static async Task<int> RunAsync(TimeSpan delay, int feeds)
    {
        await using var server = await FeedServer.StartAsync(new FeedServerOptions { ManyHosts = true, LogRequests = false });
        for (var feed = 0; feed < feeds; feed++)
            server.Map(string.Create(CultureInfo.InvariantCulture, $"/{feed}"), context => AnswerAsync(context, delay));
        Console.WriteLine(server.Port);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, TimeSpan delay)
    {
        context.Response.Headers.ETag = Tag;
        if (context.Request.Headers.IfNoneMatch == Tag)
        {
            // What is measured is a client's patience with a server that takes its time.
            await Task.Delay(delay, TimeProvider.System, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync(Document, context.RequestAborted);
    }
}

using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>Ways to send a body.</summary>
internal static class Bodies
{
    private const int ChunkBytes = 64 * 1024;
    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(300);

    /// <summary>A body as it is.</summary>
    public static RequestDelegate Of(string body, string? contentType = "application/rss+xml") => Of(Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>A body as it is.</summary>
    public static RequestDelegate Of(byte[] body, string? contentType = "application/rss+xml", string? coding = null) => async context =>
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        if (coding is not null)
            context.Response.Headers.ContentEncoding = coding;
        // Piece by piece: the server would take over all of it at once.
        for (var at = 0; at < body.Length; at += ChunkBytes)
            await context.Response.Body.WriteAsync(body.AsMemory(at, Math.Min(ChunkBytes, body.Length - at)), context.RequestAborted);
    };

    /// <summary>A redirect.</summary>
    public static RequestDelegate Redirect(string location) => context =>
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    /// <summary>A beginning, and then a byte now and then, for ever.</summary>
    public static async Task DripAsync(HttpContext context)
    {
        await context.Response.WriteAsync("<rss version='2.0'><channel>", context.RequestAborted);
        while (true)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Drip, TimeProvider.System, context.RequestAborted);
        }
    }

    /// <summary>A beginning, and then nothing, for ever.</summary>
    public static async Task StallAsync(HttpContext context)
    {
        await context.Response.WriteAsync("<rss version='2.0'><channel>", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
    }

    /// <summary>More and more, for ever.</summary>
    public static async Task FloodAsync(HttpContext context)
    {
        var chunk = new byte[ChunkBytes];
        chunk.AsSpan().Fill((byte)' ');
        while (true)
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
    }

    /// <summary>gzip that expands to so many times 16 MiB of zeros, in one member: its blocks only point back at zeros, so any number may follow.</summary>
    public static async Task BombAsync(HttpContext context, int blocks)
    {
        using var compressed = new MemoryStream();
        using var gzip = new GZipStream(compressed, CompressionLevel.Optimal);
        gzip.Write(new byte[16 * 1024 * 1024]);
        gzip.Flush();
        var (head, block) = (compressed.ToArray(), (int)compressed.Length);
        gzip.Write(new byte[16 * 1024 * 1024]);
        gzip.Flush();
        var next = compressed.ToArray().AsMemory(block);

        context.Response.Headers.ContentEncoding = "gzip";
        await context.Response.Body.WriteAsync(head, context.RequestAborted);
        for (var i = 1; i < blocks; i++)
            await context.Response.Body.WriteAsync(next, context.RequestAborted);
    }
}

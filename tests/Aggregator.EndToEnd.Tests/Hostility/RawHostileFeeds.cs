using System.Net.Sockets;
using System.Text;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>What nasty publishers do that no web server does, and what each comes to.</summary>
internal static class RawHostileFeeds
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n";
    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(300);

    public static IReadOnlyList<RawHostileFeed> All { get; } =
    [
        new("reset", "connectFailed", (socket, _) =>
        {
            socket.LingerState = new LingerOption(true, 0);
            return Task.CompletedTask;
        }),
        new("closes without a word", "connectFailed", (_, _) => Task.CompletedTask),
        new("never answers", "timedOut", (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation)),
        new("short body", "bodyFailed", Once($"{Ok}Content-Length: 1000\r\n\r\n<rss version='2.0'>")),
        new("header flood", "tooLarge", ForEver($"{Ok}", "X-Flood: " + new string('x', 1000) + "\r\n")),
        new("header drip", "timedOut", Dripping(Ok, "X: y\r\n")),
        new("header without end", "tooLarge", ForEver($"{Ok}X: ", new string('x', 10_000))),
        new("many headers", "tooLarge", Once(Ok + HostileText.Numbered("X-#: y\r\n", 2_000) + "\r\n")),
        new("cookies", "tooLarge", Once(Ok + HostileText.Numbered("Set-Cookie: a#=b\r\n", 2_000) + "\r\n")),
        new("interim answers without end", "tooLarge", ForEver("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")),
        new("chunks of no size", "bodyFailed", Once($"{Ok}Transfer-Encoding: chunked\r\n\r\nZZZ\r\nabc\r\n")),
        new("chunk of too large a size", "bodyFailed", Once($"{Ok}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nabc")),
        new("chunk extension without end", "bodyFailed", ForEver($"{Ok}Transfer-Encoding: chunked\r\n\r\n1;", new string('x', 10_000))),
        new("trailers without end", "tooLarge", ForEver($"{Ok}Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-Flood: " + new string('x', 1000) + "\r\n")),
        new("huge length", "tooLarge", Once($"{Ok}Content-Length: 9223372036854775807\r\n\r\n")),
        new("negative length", "notAFeed", Once($"{Ok}Content-Length: -1\r\n\r\n")),
        new("two lengths", "notAFeed", Once($"{Ok}Content-Length: 1\r\nContent-Length: 2\r\n\r\nabc")),
        new("no HTTP", "bodyFailed", Once("220 welcome to ftp\r\n\r\n")),
        new("TLS alert", "connectFailed", Once("\u0015\u0003\u0001\0\u0002\u0002\u0028")),
        new("garbage without end", "tooLarge", ForEver("", new string('\0', 10_000))),
    ];

    private static Func<Socket, CancellationToken, Task> Once(string answer) => async (socket, cancellation) =>
    {
        await SendAsync(socket, answer, cancellation);
        socket.Shutdown(SocketShutdown.Both);
    };

    private static Func<Socket, CancellationToken, Task> ForEver(string first, string then) => async (socket, cancellation) =>
    {
        await SendAsync(socket, first, cancellation);
        while (true)
            await SendAsync(socket, then, cancellation);
    };

    private static Func<Socket, CancellationToken, Task> Dripping(string first, string then) => async (socket, cancellation) =>
    {
        await SendAsync(socket, first, cancellation);
        while (true)
        {
            await Task.Delay(Drip, TimeProvider.System, cancellation);
            await SendAsync(socket, then, cancellation);
        }
    };

    private static async Task SendAsync(Socket socket, string text, CancellationToken cancellation) =>
        await socket.SendAsync(Encoding.Latin1.GetBytes(text), cancellation);
}

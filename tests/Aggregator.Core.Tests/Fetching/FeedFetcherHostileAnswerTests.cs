using System.Text;
using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>Answers that no honest server gives: each comes to one outcome, without retries that it does not deserve.</summary>
public sealed class FeedFetcherHostileAnswerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    public static TheoryData<string, string, RefreshOutcomeKind> Answers => new()
    {
        { "huge length", $"{Ok}Content-Length: 9223372036854775807\r\n\r\n", RefreshOutcomeKind.TooLarge },
        { "length beyond numbers", $"{Ok}Content-Length: 99999999999999999999999\r\n\r\n<rss/>", RefreshOutcomeKind.Updated },
        { "negative length", $"{Ok}Content-Length: -1\r\n\r\n<rss/>", RefreshOutcomeKind.Updated },
        { "chunks of no size", $"{Ok}Transfer-Encoding: chunked\r\n\r\nZZZ\r\nabc\r\n", RefreshOutcomeKind.BodyFailed },
        { "chunk without its end", $"{Ok}Transfer-Encoding: chunked\r\n\r\n5\r\nabc", RefreshOutcomeKind.BodyFailed },
        { "chunk beyond numbers", $"{Ok}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nabc", RefreshOutcomeKind.BodyFailed },
        { "chunk extension", $"{Ok}Transfer-Encoding: chunked\r\n\r\n1;{new string('x', 100_000)}", RefreshOutcomeKind.BodyFailed },
        { "interim answers", string.Concat(Enumerable.Repeat("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 5_000)), RefreshOutcomeKind.TooLarge },
        { "many fields", Ok + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"X-{i}: y\r\n")) + "\r\n", RefreshOutcomeKind.TooLarge },
        { "many cookies", Ok + string.Concat(Enumerable.Repeat("Set-Cookie: a=b\r\n", 1_000)) + "\r\n", RefreshOutcomeKind.TooLarge },
        { "coding of no name", $"{Ok}Content-Encoding: aes128gcm\r\nContent-Length: 3\r\n\r\nabc", RefreshOutcomeKind.BodyFailed },
        { "zstd, not asked for", $"{Ok}Content-Encoding: zstd\r\nContent-Length: 4\r\n\r\n(\u00B5/\u00FD", RefreshOutcomeKind.BodyFailed },
        { "codings in codings", $"{Ok}Content-Encoding: gzip, gzip, gzip\r\nContent-Length: 3\r\n\r\nabc", RefreshOutcomeKind.BodyFailed },
        { "gzip in name only", $"{Ok}Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\n<rss/>", RefreshOutcomeKind.Updated },
        { "part", "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-1/9\r\nContent-Length: 2\r\n\r\nab", RefreshOutcomeKind.BodyFailed },
        { "status 999", "HTTP/1.1 999 Whatever\r\nContent-Length: 0\r\n\r\n", RefreshOutcomeKind.StatusFailed },
        { "switching protocols", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", RefreshOutcomeKind.StatusFailed },
        { "Retry-After of no sense", "HTTP/1.1 429 Slow\r\nRetry-After: NaN\r\nContent-Length: 0\r\n\r\n", RefreshOutcomeKind.Throttled },
        { "redirect without target", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", RefreshOutcomeKind.RedirectFailed },
        { "redirect to a script", "HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\nContent-Length: 0\r\n\r\n", RefreshOutcomeKind.RedirectFailed },
        { "redirect to a very long URL", $"HTTP/1.1 302 Found\r\nLocation: /{new string('x', 100_000)}\r\nContent-Length: 0\r\n\r\n", RefreshOutcomeKind.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public async Task FetchAsync_HostileAnswer_HasOneOutcome(string name, string answer, RefreshOutcomeKind outcome)
    {
        await using var f = await FetcherFixture.StartAsync(o => o.Retries = 0);
        await using var raw = new RawServer(Encoding.Latin1.GetBytes(answer));

        var result = await f.FetchAsync(raw.Url);

        result.Outcome.ShouldBe(outcome, $"{name}: {result.Message}");
        (result.Message ?? "").ShouldNotContain('\n');
        raw.Connections.ShouldBe(1);
    }
}

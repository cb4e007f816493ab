using Microsoft.AspNetCore.Http;
using static Aggregator.EndToEnd.Tests.Hostility.HostileText;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>What nasty publishers do within HTTP, and what each comes to.</summary>
internal static class HostileFeeds
{
    private const int ManyLevels = 200_000;

    /// <summary>What must never be stored nor asked for.</summary>
    public const string CanaryPath = "/canary";

    /// <param name="canary">The URL that no document may make the service ask for.</param>
    public static IReadOnlyList<HostileFeed> All(string canary) =>
    [
        .. Sending(),
        .. Leading(canary),
        .. Declaring(canary),
        .. Growing(),
        .. Mistyped(),
    ];

    private static IEnumerable<HostileFeed> Sending() =>
    [
        new("slow-loris body", "timedOut", Bodies.DripAsync),
        new("stalled body", "timedOut", Bodies.StallAsync),
        new("endless body", "tooLarge", Bodies.FloodAsync),
        new("gzip bomb", "tooLarge", context => Bodies.BombAsync(context, 640)),
        new("invalid gzip", "bodyFailed", Bodies.Of([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, .. "no deflate at all"u8], coding: "gzip")),
        new("unknown coding", "bodyFailed", Bodies.Of([1, 2, 3], coding: "aes128gcm")),
        new("zstd unasked", "bodyFailed", Bodies.Of([0x28, 0xB5, 0x2F, 0xFD], coding: "zstd")),
        new("codings in codings", "bodyFailed", Bodies.Of([1, 2, 3], coding: "gzip, gzip, gzip, gzip")),
        new("throttles for centuries", "throttled", Status(429, ("Retry-After", "99999999999999"))),
        new("throttles backwards", "throttled", Status(429, ("Retry-After", "-5"))),
        new("not modified since never", "statusFailed", Status(304)),
        new("part of nothing", "bodyFailed", Status(206, ("Content-Range", "bytes 0-0/9999999999"))),
        new("no content", "notAFeed", Status(204)),
        new("status 999", "statusFailed", Status(999)),
    ];

    private static IEnumerable<HostileFeed> Leading(string canary) =>
    [
        new("redirect loop", "redirectFailed", Bodies.Redirect("?")),
        new("redirect to a file", "redirectFailed", Bodies.Redirect("file:///etc/passwd")),
        new("redirect to ftp", "redirectFailed", Bodies.Redirect(canary.Replace("http:", "ftp:", StringComparison.Ordinal))),
        new("redirect to metadata", "refusedAddress", Bodies.Redirect("http://169.254.169.254/latest/meta-data/")),
        new("redirect to wrapped metadata", "refusedAddress", Bodies.Redirect("http://[::ffff:169.254.169.254]/latest/meta-data/")),
        new("redirect to nowhere", "redirectFailed", Bodies.Redirect("http://")),
        new("redirect without end", "redirectFailed", context =>
            Bodies.Redirect($"?{int.Parse(context.Request.QueryString.Value is { Length: > 1 } q ? q[1..] : "0") + 1}")(context)),
    ];

    private static IEnumerable<HostileFeed> Declaring(string canary) =>
    [
        new("billion laughs", "updated", Bodies.Of(BillionLaughs)),
        new("quadratic entity", "parseFailed", Bodies.Of(HostileText.Declaring($"<!ENTITY a '{Repeat("x", 50_000)}'>", Repeat("&a;", 50_000)))),
        new("external entity of a file", "updated", Bodies.Of(HostileText.Declaring("<!ENTITY a SYSTEM 'file:///etc/passwd'>", "passwd &a;"))),
        new("external entity of a URL", "updated", Bodies.Of(HostileText.Declaring($"<!ENTITY a SYSTEM '{canary}'>", "canary &a;"))),
        new("parameter entity", "updated", Bodies.Of(HostileText.Declaring($"<!ENTITY % a SYSTEM '{canary}'> %a;", "canary"))),
        new("external DTD", "updated", Bodies.Of($"<!DOCTYPE rss SYSTEM '{canary}'>{Item("")}")),
        new("stylesheet", "updated", Bodies.Of($"<?xml-stylesheet href='{canary}' type='text/xsl'?>{Item("")}")),
        new("inclusion", "updated", Bodies.Of(Item($"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{canary}' parse='text'/>"))),
        new("schema", "updated", Bodies.Of(Item($"<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='u {canary}'/>"))),
    ];

    private static IEnumerable<HostileFeed> Growing() =>
    [
        new("deep XML", "updated", Bodies.Of(Item(Repeat("<a>", ManyLevels) + Repeat("</a>", ManyLevels)))),
        new("deep XML without end", "updated", Bodies.Of(Head + "<item><title>x</title>" + Repeat("<a>", ManyLevels))),
        new("deep HTML", "updated", Bodies.Of(Item($"<description>{Repeat("&lt;div&gt;", ManyLevels)}</description>"))),
        new("title of 12 MB", "updated", Bodies.Of(Rss($"<item><title>{Repeat("x", 12_000_000)}</title><link>https://hostile.example/title</link></item>"))),
        new("60,000 items", "updated", Bodies.Of(Rss(Numbered("<item><title>t #</title><link>https://many.example/#</link></item>", 60_000)))),
        new("attributes", "parseFailed", Bodies.Of(Rss($"<item {Numbered("a#='' ", 500_000)}/>"))),
        new("namespaces", "parseFailed", Bodies.Of(Rss($"<item {Numbered("xmlns:a#='u' ", 500_000)}/>"))),
        new("deep JSON", "parseFailed", Bodies.Of("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + Repeat("[", ManyLevels), "application/feed+json")),
        new("JSON of keys", "parseFailed", Bodies.Of("{" + Numbered("\"#\":0,", 1_500_000) + "\"a\":1}", "application/feed+json")),
        new("JSON number", "updated", Bodies.Of($"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":{Repeat("9", 1_000_000)},\"title\":\"x\"}}]}}")),
        new("CDATA without end", "updated", Bodies.Of(Head + "<item><title><![CDATA[" + Repeat("x", 1_000_000))),
    ];

    private static IEnumerable<HostileFeed> Mistyped() =>
    [
        new("HTML page", "notAFeed", Bodies.Of("<html><body>hello</body></html>", "text/html")),
        new("HTML page as a feed", "notAFeed", Bodies.Of("<!DOCTYPE html><html><body>hello</body></html>")),
        new("empty body", "notAFeed", Bodies.Of("")),
        new("NUL bytes", "notAFeed", Bodies.Of(new byte[100_000])),
        new("image as a feed", "notAFeed", Bodies.Of([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[1000]])),
        new("feed as an image", "updated", Bodies.Of(Item(""), "image/png")),
        new("feed of no type", "updated", Bodies.Of(Item(""), contentType: null)),
        new("type of no sense", "updated", Bodies.Of(Item(""), "text/xml; charset=\"no-such-charset; ;;=")),
    ];

    private static RequestDelegate Status(int status, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    };
}

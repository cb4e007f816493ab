using static Aggregator.EndToEnd.Tests.Hostility.HostileText;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>Documents as large as are read (16 MiB), of every shape that takes memory.</summary>
internal static class LargeFeedTable
{
    private const int Length = 16 * 1024 * 1024;
    private const string Json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[";

    public static IReadOnlyList<HostileFeed> All { get; } =
    [
        new("items", "updated", Bodies.Of(Fill(Head, "<item><title>a</title><link>https://large.example/1</link><description>hello world</description></item>", Tail))),
        new("text", "updated", Bodies.Of(Fill($"{Head}<item><title>", "x", $"</title></item>{Tail}"))),
        new("markup", "updated", Bodies.Of(Fill($"{Head}<item><title>x</title><link>https://large.example/2</link><description>", "&lt;p&gt;hello &lt;b&gt;you&lt;/b&gt;", $"</description></item>{Tail}"))),
        new("large items", "updated", Bodies.Of(Fill(Head, $"<item><title>a</title><link>https://large.example/3</link><description>{Repeat("lorem ipsum ", 300)}</description></item>", Tail))),
        new("broken", "updated", Bodies.Of(Fill($"{Head}&", "<item><title>a & b</title><link>https://large.example/4</link></item>", Tail))),
        new("ampersands", "parseFailed", Bodies.Of(Fill($"{Head}<item><title>", "&", $"</title></item>{Tail}"))),
        new("tags", "parseFailed", Bodies.Of(Fill($"{Head}<item>", "<b><i></b>", $"</item>{Tail}"))),
        new("elements", "parseFailed", Bodies.Of(Fill($"{Head}<item>", "<a/>", $"</item>{Tail}"))),
        new("nodes within bounds", "updated", Bodies.Of(Fill($"{Head}<item><title>x</title>", $"<a>{Repeat("y", 120)}</a>", $"</item>{Tail}"))),
        new("JSON text", "updated", Bodies.Of(Fill($"{Json}{{\"id\":\"1\",\"content_text\":\"", "\\u0041", "\"}]}"))),
        new("JSON objects", "parseFailed", Bodies.Of(Fill(Json, "{},", "{}]}"))),
        new("JSON items", "updated", Bodies.Of(Fill(Json, $"{{\"id\":\"1\",\"content_html\":\"{Repeat("<p>x</p>", 20)}\"}},", "{}]}"))),
        new("shift-jis", "updated", Bodies.Of(Fill($"<?xml version=\"1.0\" encoding=\"shift_jis\"?>{Head}<item><title>x</title><description>", "abc", $"</description></item>{Tail}"))),
        new("HTML", "notAFeed", Bodies.Of(Fill("<!DOCTYPE html><html><body>", "<div><a href=x>", "</body></html>"), "text/html")),
        new("NUL bytes", "notAFeed", Bodies.Of(new byte[Length])),
        new("depth", "updated", Bodies.Of(Fill($"{Head}<item><title>x</title>", "<a>", $"</item>{Tail}"))),
    ];

    private static string Fill(string head, string unit, string tail) =>
        head + Repeat(unit, (Length - head.Length - tail.Length) / unit.Length) + tail;
}

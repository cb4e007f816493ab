namespace Aggregator.Core.Tests.Normalization.Urls;

/// <summary>Makes URLs up, the same ones for the same source of randomness.</summary>
internal static class RandomUrls
{
    private static readonly string[] Schemes = ["http://", "https://", "HTTP://"];

    private static readonly string[] Hosts =
    [
        "example.com", "WWW.Example.com", "www.example.co.uk", "m.example.com", "en.m.example.org", "amp.example.com", "mobile.co.uk", "bücher.example",
        "xn--bcher-kva.example", "例え。jp。", "b%C3%BCcher.example", "example.com.", "[2001:DB8::1]", "user:pw@example.com", "news_desk.example", "a..example",
        "youtube.com", "ann.blogspot.com", "www.google.com", "news.google.de", "x.cdn.ampproject.org", "feedproxy.google.com", "href.li", "bücher.example。",
    ];

    private static readonly string[] Segments =
    [
        "a", "2024", "some-long-slug", ".", "..", "", "amp", "index.html", "Default.aspx", "x.amp.html", "%2e%2E", "%7euser", "%C3%a9", "é", "日本", "😀", "\ud800", "100%",
        "a;jsessionid=0A1B", ";v=1", ";jsessionid=1;jsessionid=2", "..;jsessionid=1", "a%2Fb", "a b", "%28x%29", "c", "s", "url", "~r", "~3", "http:", "https%3A%2F%2Fx.example%2Fy",
        "CBMiGmh0dHBzOi8vbmV3cy5leGFtcGxlL3N0b3J50gEA", "*http:", "[", "\\", "%25", "%",
    ];

    private static readonly string[] Parameters =
    [
        "id=1", "p=12", "utm_source=rss", "UTM_x", "utm%5Fid=1", "fbclid=1", "amp", "amp=1", "amp=12", "amp;b=1", "amp;amp;utm_x=1", "#038;c=1", "#38;fbclid=1", "ncid=12", "ncid=rss",
        "q=a+b", "q=a%20b", "tags[]=x", "x=1?utm_source=y", "?", "??utm_x", "amp?utm_source=x", "rss=1?gclid=1", "u=http%3A%2F%2Fx.example%2F%3Fy", "url=https://x.example/a?b",
        "q=https%3A%2F%2Fhref.li%2F%3Fhttps%3A%2F%2Fx.example", "=", "==", "", "é=è", "\ud800", "%", "a=%2", ";", "m=1", "v=x",
    ];

    private static readonly string[] Fragments =
        ["#", "#top", "#!", "#!/a", "#/", "#/a/", "#!/a?utm_source=x", "#/?rss=1:~:text=x", "#!/a%7e:%7E:b", "#!é", "#!/a#b", "#/a?amp;b=1&amp", "#!?utm_x?id=1"];

    private static readonly string[] Ports = ["", "", "", ":80", ":443", ":8080", ":", ":00443", ":x"];

    /// <summary>Parameters of which each pair chooses another page.</summary>
    private static readonly string[] Names = ["id", "p", "page", "v", "q", "story", "article", "t", "s", "ref", "lang", "tag[]", "DOI", "é"];

    private static readonly string[] Values = ["1", "2", "12", "a", "A", "a-b", "a%2Fb%26", "a+b", "%C3%A9", ""];

    private static readonly string[] Tracking =
        ["utm_source=rss", "utm_medium=x%26y", "UTM_Campaign=1", "fbclid=IwAR1", "gclid=2", "mc_cid=3", "_hsenc=4", "xtor=RSS-1", "amp;utm_id=5", "at_medium=RSS", "PHPSESSID=0a1b", "rss=1"];

    /// <summary>Pieces of URLs in any order.</summary>
    public static string Scrambled(Random random)
    {
        string[][] kinds = [Schemes, Hosts, Segments, Parameters, Fragments, Ports, ["/", "?", "&", "#", "//", "\t", " ", "\\", "&#", "038;"]];
        var pieces = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pick(random, Pick(random, kinds)));
        return Pick(random, Schemes) + string.Concat(pieces);
    }

    /// <summary>Pieces of URLs where they belong.</summary>
    public static string Sound(Random random) =>
        Pick(random, Schemes) + Pick(random, Hosts) + Pick(random, Ports) + "/" + Join(random, Segments, '/', 6)
        + (random.Next(3) > 0 ? "?" + Join(random, Parameters, '&', 5) : "") + (random.Next(4) == 0 ? Pick(random, Fragments) : "");

    /// <summary>A URL of which every parameter chooses the page.</summary>
    public static string Plain(Random random) =>
        $"https://example.com/{random.Next(3)}?{string.Join('&', Names.Where(_ => random.Next(4) == 0).Append("n").Select(name => $"{name}={Pick(random, Values)}"))}";

    /// <summary>The same page with parameters that track among the others, and another order of names.</summary>
    public static string Tracked(string url, Random random)
    {
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var parameters = url[(question + 1)..].Split('&').Concat(Tracking.Where(_ => random.Next(4) == 0)).ToArray();
        random.Shuffle(parameters);
        return $"{url[..question]}?{string.Join('&', parameters)}{(random.Next(4) == 0 ? "?utm_term=x" : "")}{(random.Next(4) == 0 ? "#top" : "")}";
    }

    /// <summary>The URL with one parameter changed, added or taken away.</summary>
    public static string WithAnotherParameter(string url, Random random)
    {
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var parameters = url[(question + 1)..].Split('&').ToList();
        var changed = random.Next(parameters.Count);
        switch (random.Next(3))
        {
            case 0:
                parameters[changed] += "x";
                break;
            case 1:
                parameters.Insert(changed, $"other={Pick(random, Values)}");
                break;
            default:
                parameters.RemoveAt(changed);
                break;
        }

        return $"{url[..question]}?{string.Join('&', parameters)}";
    }

    /// <summary>Whether a URL holds another, which canonicalization may put in its place.</summary>
    public static bool HoldsWrapper(string url) =>
        url.Contains("google", StringComparison.OrdinalIgnoreCase) || url.Contains("ampproject", StringComparison.Ordinal) || url.Contains("href.li", StringComparison.Ordinal);

    private static string Join(Random random, string[] pieces, char separator, int atMost) =>
        string.Join(separator, Enumerable.Range(0, random.Next(atMost)).Select(_ => Pick(random, pieces)));

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}

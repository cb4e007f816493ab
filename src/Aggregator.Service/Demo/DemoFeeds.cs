using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Service.Demo;

/// <summary>The documents of the demonstration: shipped in the program, dated relative to the moment of asking.</summary>
internal sealed partial class DemoFeeds(TimeProvider time)
{
    /// <summary>How often the growing feed gains an item.</summary>
    public static readonly TimeSpan GrowthInterval = TimeSpan.FromSeconds(3);

    private const string ResourcePrefix = "Aggregator.Service.Demo.Feeds.";
    private readonly DateTimeOffset _start = time.GetUtcNow();

    /// <summary>Each feed: provider, domain, file, content type.</summary>
    public static IReadOnlyList<DemoFeed> All { get; } =
    [
        new("Northern Wire", "northern-wire.example", "northern-wire.xml", "application/atom+xml"),
        new("Harbour Post", "harbour-post.example", "harbour-post.xml", "application/rss+xml; charset=utf-8"),
        new("Orbit Weekly", "orbit-weekly.example", "orbit-weekly.json", "application/feed+json"),
        new("Signal & Noise", "signal.example", "signal-and-noise.rdf", "application/rdf+xml"),
        new("Live Desk", "live-desk.example", "live-desk.xml", "application/rss+xml"),
    ];

    /// <summary>The document of a feed as it is now.</summary>
    public byte[] Read(string file)
    {
        var text = Placeholder().Replace(Resource(file), match => Fill(match.Groups[1].Value, match.Groups[2].Value));
        return Encoding.UTF8.GetBytes(text);
    }

    private string Fill(string kind, string minutesAgo) => kind switch
    {
        "items" => Items(),
        "iso" => Iso(Ago(minutesAgo)),
        "rfc822" => Rfc822(Ago(minutesAgo)),
        _ => throw new InvalidDataException($"The demonstration has no placeholder {kind}."),
    };

    private string Items()
    {
        var lines = Resource("live-desk.lines").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var shown = Math.Min(lines.Length, 1 + (int)((time.GetUtcNow() - _start) / GrowthInterval));
        var items = new StringBuilder();
        for (var i = shown - 1; i >= 0; i--)
        {
            var parts = lines[i].Split('|');
            items.Append(CultureInfo.InvariantCulture, $"""
                    <item>
                      <title>{WebUtility.HtmlEncode(parts[0])}</title>
                      <link>https://live-desk.example/lines/{i + 1}</link>
                      <pubDate>{Rfc822(_start + (i * GrowthInterval))}</pubDate>
                      <description>{WebUtility.HtmlEncode(parts[1])}</description>
                    </item>

                """);
        }

        return items.ToString().TrimEnd();
    }

    private DateTimeOffset Ago(string minutes) => _start - TimeSpan.FromMinutes(int.Parse(minutes, CultureInfo.InvariantCulture));

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Rfc822(DateTimeOffset at) => at.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);

    private static string Resource(string file)
    {
        using var stream = typeof(DemoFeeds).Assembly.GetManifestResourceStream(ResourcePrefix + file)
            ?? throw new InvalidDataException($"The demonstration's {file} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(\w+)(?: (\d+))?\}\}")]
    private static partial Regex Placeholder();
}

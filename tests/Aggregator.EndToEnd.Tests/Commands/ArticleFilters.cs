namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>Every filter: its names over HTTP and on the command line are one, and it finds these articles of the newsroom, newest first.</summary>
internal static class ArticleFilters
{
    /// <summary>Filters as <c>name=value</c>, separated by <c>&amp;</c>, and the titles that they find.</summary>
    public static TheoryData<string, string> All => new()
    {
        { "provider=Beta", "Beta two,Beta one" },
        { "domain=gamma.example", "Gamma one" },
        { "topic=Cloud&category=tech", "Alpha three,Alpha two,Alpha one" },
        { "type=video&language=de", "Beta two,Beta one" },
        { "since=2024-01-02&until=2024-01-31T12:00:00Z", "Alpha three,Alpha two" },
        { "firstSeenSince=1h&minQuality=0&minHeat=-1", "Beta two,Beta one,Alpha three,Alpha two,Alpha one,Gamma one" },
        { "minHeat=0", "Alpha one" },
        { "minQuality=100", "" },
        { "published=true", "Alpha three,Alpha two,Alpha one" },
        { "sort=oldest&limit=2", "Gamma one,Alpha one" },
    };

    /// <summary>The same as options.</summary>
    public static string[] AsOptions(string filters) => [.. filters.Split('&').SelectMany(filter =>
    {
        var parts = filter.Split('=');
        return new[] { "--" + System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(parts[0]), parts[1] };
    })];

    /// <summary>The titles, one by one.</summary>
    public static string[] Titles(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

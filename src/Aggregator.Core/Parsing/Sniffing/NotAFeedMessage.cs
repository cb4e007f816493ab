namespace Aggregator.Core.Parsing.Sniffing;

/// <summary>Says what a document is that is no feed, and what to do.</summary>
internal static class NotAFeedMessage
{
    /// <summary>The message for people.</summary>
    /// <param name="document">What was seen.</param>
    /// <param name="linkedFeeds">The feeds that a web page links to.</param>
    public static string For(SniffedDocument document, IReadOnlyList<string> linkedFeeds) => document.Kind switch
    {
        DocumentKind.Empty => "The document is empty.",
        _ when document.IsPage => ForPage(linkedFeeds),
        DocumentKind.PlainText => "The document is plain text, not a feed.",
        DocumentKind.Json => "The document is JSON, but not a JSON Feed.",
        _ => ForXml(document.RootName),
    };

    private static string ForPage(IReadOnlyList<string> linkedFeeds) => linkedFeeds.Count == 0
        ? "The document is an HTML page, not a feed, and it links to no feed."
        : $"The document is an HTML page, not a feed. It links to {string.Join(" and ", linkedFeeds)}: use that instead.";

    private static string ForXml(string rootName) => RootNames.Known.TryGetValue(rootName, out var meaning)
        ? $"The document is {meaning}, not a feed."
        : $"The document is XML with the root <{Shorten(rootName)}>, not a feed.";

    private static string Shorten(string name) => name.Length <= 40 ? name : name[..40] + "…";
}

using System.Text;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Fields;
using Aggregator.Core.Parsing.Sniffing;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Json;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeedReader
{
    private const string VersionMark = "jsonfeed.org/version/";

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ParsingConstants.MaxJsonDepth,
    };

    private static readonly JsonReaderOptions ReaderOptions = new()
    {
        AllowTrailingCommas = Options.AllowTrailingCommas,
        CommentHandling = Options.CommentHandling,
        MaxDepth = Options.MaxDepth,
    };

    private static ParseResult TooMuch => ParseResult.Failed(
        RefreshOutcomeKind.ParseFailed,
        $"The document is no feed that can be read within bounds: there are more than {JsonGuard.MaxTokens} names and values.");

    /// <summary>Reads a JSON document.</summary>
    public static ParseResult Read(ReadOnlyMemory<char> text, Uri? url, int maxItems)
    {
        try
        {
            // Here and not by the platform, which rents arrays for the longest that UTF-8 can be.
            var bytes = Bytes(text.Span.TrimEnd("\0\uFEFF \t\r\n"));
            if (JsonGuard.IsTooMuch(bytes, ReaderOptions))
                return TooMuch;
            // Not a document, whose arrays would be rented: the pool keeps the largest for good.
            var root = JsonElement.Parse(bytes, Options);
            return IsFeed(root)
                ? ParseResult.Ok(ReadFeed(root, url, maxItems))
                : ParseResult.Failed(RefreshOutcomeKind.NotAFeed, NotAFeedMessage.For(new SniffedDocument(DocumentKind.Json), []));
        }
        catch (JsonException exception)
        {
            return ParseResult.Failed(RefreshOutcomeKind.ParseFailed, $"The document begins as JSON but cannot be read: {exception.Message}");
        }
    }

    private static byte[] Bytes(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    /// <summary>A feed says so by its version, or by a list of items beside a title.</summary>
    private static bool IsFeed(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && (root.Text("version")?.Contains(VersionMark, StringComparison.OrdinalIgnoreCase) == true
            || (root.Member("items")?.ValueKind == JsonValueKind.Array && root.Text("title") is not null));

    private static ParsedFeed ReadFeed(JsonElement root, Uri? documentUrl, int maxItems)
    {
        var feedUrl = UrlResolver.Resolve(root.Text("feed_url"), documentUrl);
        var homePage = UrlResolver.Resolve(root.Text("home_page_url"), documentUrl);
        var baseUrl = UrlResolver.BaseOf(homePage, null) ?? documentUrl ?? UrlResolver.BaseOf(feedUrl, null);
        var language = root.Text("language");
        var items = new List<ParsedItem>();
        var leftOut = 0;
        var reader = new JsonItemReader(new ElementScope(baseUrl, language, false));
        foreach (var item in root.List("items"))
        {
            if (item.ValueKind != JsonValueKind.Object)
                continue;
            if (items.Count < maxItems)
                items.Add(reader.Read(item, items.Count));
            else
                leftOut++;
        }

        return new ParsedFeed
        {
            Format = FormatOf(root),
            Title = new SourceText(root.Text("title") ?? "", false),
            Description = new SourceText(root.Text("description") ?? "", false),
            HomePageUrl = homePage,
            FeedUrl = feedUrl,
            Hubs = ReadHubs(root, baseUrl),
            IconUrl = UrlResolver.ResolveAbsolute(root.Text("icon") ?? root.Text("favicon"), baseUrl),
            Language = language,
            Authors = JsonAuthors.Read(root, baseUrl).ToArray(),
            Items = items,
            ItemsLeftOut = leftOut,
        };
    }

    /// <summary>Hubs of WebSub alone; the format knows others, as rssCloud.</summary>
    private static IReadOnlyList<string> ReadHubs(JsonElement root, Uri? baseUrl) => HubLinks.Sift(root.List("hubs")
        .Where(hub => string.Equals(hub.Text("type"), "WebSub", StringComparison.OrdinalIgnoreCase))
        .Select(hub => UrlResolver.ResolveAbsolute(hub.Text("url"), baseUrl)));

    private static string FormatOf(JsonElement root)
    {
        var version = root.Text("version") ?? "";
        var at = version.IndexOf(VersionMark, StringComparison.OrdinalIgnoreCase);
        return (at < 0 ? "" : version[(at + VersionMark.Length)..].TrimEnd('/')) switch
        {
            "1" or "1.0" => "JSON Feed 1.0",
            "1.1" => "JSON Feed 1.1",
            _ => "JSON Feed",
        };
    }
}

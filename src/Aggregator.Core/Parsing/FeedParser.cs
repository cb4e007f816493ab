using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Charsets;
using Aggregator.Core.Parsing.Fields;
using Aggregator.Core.Parsing.Json;
using Aggregator.Core.Parsing.Repairs;
using Aggregator.Core.Parsing.Sniffing;
using Aggregator.Core.Parsing.Xml;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Parsing;

/// <summary>
/// Bytes to text, a look at what it is, a guard pass (and repairs where that fails), a tree, and fields out of the tree.
/// </summary>
internal sealed class FeedParser(IOptionsMonitor<ParsingOptions> options, ILoggerFactory loggers) : IFeedParser
{
    private readonly FeedTreeReader _trees = new(loggers.CreateLogger<FeedTreeReader>());

    public ParseResult Parse(FeedDocument document)
    {
        var bounds = options.CurrentValue;
        if (document.Body.Length > bounds.MaxBytes)
        {
            return ParseResult.Failed(
                RefreshOutcomeKind.TooLarge,
                $"The document has {document.Body.Length} bytes, more than Aggregator:Parsing:MaxBytes ({bounds.MaxBytes}).");
        }

        var (text, encoding) = TextDecoder.Decode(document.Body.Span, document.ContentType);
        var sniffed = DocumentSniffer.Sniff(text);
        var result = sniffed.Kind switch
        {
            DocumentKind.XmlFeed => ParseXml(LongRuns.Cut(text), sniffed, document.Url, bounds),
            DocumentKind.Json => JsonFeedReader.Read(text.AsMemory(sniffed.RootStart), document.Url, bounds.MaxItems),
            _ => NotAFeed(sniffed, text, document.Url),
        };
        return result.Success
            ? ParseResult.Ok(result.Feed with { Encoding = encoding, Items = ReusedIds.Mark(result.Feed.Items) })
            : result;
    }

    private ParseResult ParseXml(string text, SniffedDocument sniffed, Uri? url, ParsingOptions bounds)
    {
        var sound = XmlRepairs.MakeSound(text, sniffed, bounds.MaxXmlDepth, bounds.MaxItems);
        if (sound.Guard.Error is { } error)
        {
            var what = sound.Guard.IsBeyondBounds ? "is no feed that can be read within bounds" : "is broken beyond repair";
            return ParseResult.Failed(RefreshOutcomeKind.ParseFailed, $"The document {what}: {error}");
        }

        // The guard has kept the longest text of the document, which may be all of it.
        LargeDocuments.Reclaim(text.Length);
        var tree = _trees.Read(sound.Text, sound.Guard, bounds.MaxItems, url);
        var feed = XmlFeedReader.Read(tree, url, bounds.MaxItems);
        return IsOfAnotherKind(sniffed, tree)
            ? NotAFeed(sniffed, text, url)
            : ParseResult.Ok(feed with { Repairs = sound.Repairs });
    }

    private static ParseResult NotAFeed(SniffedDocument sniffed, string text, Uri? url)
    {
        var linkedFeeds = sniffed.IsPage ? FeedLinkFinder.Find(text, url) : [];
        return ParseResult.Failed(RefreshOutcomeKind.NotAFeed, NotAFeedMessage.For(sniffed, linkedFeeds)) with { LinkedFeeds = linkedFeeds };
    }

    /// <summary>RDF describes anything: without items and channel it is no feed. Neither is a web page that quotes the beginning of one.</summary>
    private static bool IsOfAnotherKind(SniffedDocument sniffed, FeedTree tree) =>
        tree.Items.Count == 0
        && (sniffed.IsInPage
            || (sniffed.RootName.Equals("rdf", StringComparison.OrdinalIgnoreCase)
                && !tree.Root.Elements().Any(child => child.Name.LocalName == "channel")));
}

using System.Buffers;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Testing.Fuzzing;

/// <summary>Takes documents from bytes to drafts and to JSON Feed, as a refresh and <c>parse</c> do, and holds what comes out to the properties.</summary>
internal sealed class FuzzTarget
{
    /// <summary>Longest that one document may take, of the processor.</summary>
    public static readonly TimeSpan MaxElapsed = TimeSpan.FromSeconds(1);

    /// <summary>Most memory that one document may ask for, garbage included: it cannot hold more than that.</summary>
    public const long MaxAllocatedBytes = 256 * 1024 * 1024;

    private const int MaxItems = 5_000;

    /// <summary>One document in so many is parsed once more, to see that the same comes out.</summary>
    private const int ParsedTwiceEvery = 8;

    private static readonly DateTimeOffset Arrival = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private static readonly Feed Feed = new()
    {
        Id = FeedId.Of("https://news.example/feeds/all.xml"),
        Url = "https://news.example/feeds/all.xml",
        DisplayUrl = "https://news.example/feeds/all.xml",
        Provider = new Provider { Name = "News", Domain = "news.example" },
    };

    private readonly IFeedParser _parser;
    private readonly IItemNormalizer _normalizer;

    public FuzzTarget()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddParsing(configuration).AddNormalization(configuration).BuildServiceProvider();
        (_parser, _normalizer) = (services.GetRequiredService<IFeedParser>(), services.GetRequiredService<IItemNormalizer>());
    }

    /// <summary>Runs a document, once more where only its time was wrong: code is compiled meanwhile, and memory collected.</summary>
    public FuzzMeasurement Run(FuzzDocument document)
    {
        var first = Measure(document);
        return first.Failure is null && first.Elapsed > MaxElapsed ? Timed(document, first) : first;
    }

    private FuzzMeasurement Timed(FuzzDocument document, FuzzMeasurement first)
    {
        var second = Measure(document);
        var elapsed = first.Elapsed < second.Elapsed ? first.Elapsed : second.Elapsed;
        var failure = elapsed > MaxElapsed ? new FuzzFailure($"takes longer than {MaxElapsed.TotalSeconds} s", $"{elapsed.TotalSeconds:F1} s") : null;
        return first with { Elapsed = elapsed, Failure = failure };
    }

    private FuzzMeasurement Measure(FuzzDocument document)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = ThreadClock.Now;
        try
        {
            var result = _parser.Parse(new FeedDocument(document.Body, document.ContentType, document.Url));
            var items = result.Success ? Normalize(result.Feed) : [];
            var elapsed = ThreadClock.Now - started;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var failure = allocated > MaxAllocatedBytes
                ? new FuzzFailure($"allocates more than {MaxAllocatedBytes >> 20} MiB", $"{allocated >> 20} MiB")
                : Check(document, result, items);
            return new FuzzMeasurement(result, elapsed, allocated, failure);
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FuzzMeasurement(null, ThreadClock.Now - started, 0, FailureOf(exception));
        }
    }

    private List<FuzzedItem> Normalize(ParsedFeed feed)
    {
        var items = new List<FuzzedItem>(feed.Items.Count);
        foreach (var item in feed.Items)
        {
            var normalized = _normalizer.Normalize(item, feed);
            items.Add(new FuzzedItem(feed, item, normalized, _normalizer.Draft(normalized, Feed, Arrival)));
        }

        using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        JsonFeedDocumentWriter.Write(writer, new JsonFeedDocument(
            feed,
            _normalizer.PlainText(feed.Title, ArticleConstants.MaxTitleLength),
            _normalizer.PlainText(feed.Description, ArticleConstants.MaxContentLength),
            [.. items.Select(item => item.Normalized)]));
        return items;
    }

    private FuzzFailure? Check(FuzzDocument document, ParseResult result, List<FuzzedItem> items)
    {
        if (!result.Success)
            return string.IsNullOrWhiteSpace(result.Message) ? new FuzzFailure("no reason is given") : null;
        if (items.Count > MaxItems)
            return new FuzzFailure("more items than the bound");
        foreach (var item in items)
        {
            if (Array.Find(OutputRules.All, rule => !rule.Holds(item)) is { } broken)
                return new FuzzFailure(broken.Name, $"item {item.Parsed.Position}");
            if (ContentRules.Check(item.Draft.Content) is { } wrong)
                return new FuzzFailure(wrong, $"item {item.Parsed.Position}");
        }

        if (document.Seed % ParsedTwiceEvery != 0)
            return null;
        var again = _parser.Parse(new FeedDocument(document.Body, document.ContentType, document.Url));
        return again.Success && again.Feed.Items.Select(item => item.RawHash).SequenceEqual(items.Select(item => item.Parsed.RawHash))
            ? null
            : new FuzzFailure("parses differently the second time");
    }

    private static FuzzFailure FailureOf(Exception exception)
    {
        var frames = (exception.StackTrace ?? "").Split('\n').Select(frame => frame.Trim()).ToArray();
        var place = Array.Find(frames, frame => frame.StartsWith("at Aggregator.", StringComparison.Ordinal)) ?? frames[0];
        return new FuzzFailure($"{exception.GetType().Name} {place.Split('(')[0]}", exception.ToString());
    }
}

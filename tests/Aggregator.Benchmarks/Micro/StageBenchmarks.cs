using System.Globalization;
using System.Text;
using Aggregator.Core.Enrichment;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using BenchmarkDotNet.Attributes;
using CodeHollow.FeedReader;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Feed = Aggregator.Core.Model.Feed;

namespace Aggregator.Benchmarks.Micro;

/// <summary>What a document of thirty items costs in each stage that computes, beside the bare parse of the library underneath.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private const int Items = 30;

    private readonly Feed _feed = new()
    {
        Id = FeedId.Of("https://a.example/feed"),
        Url = "https://a.example/feed",
        DisplayUrl = "https://a.example/feed",
        Provider = new Provider { Name = "A", Domain = "a.example" },
    };

    private string _text = "";
    private FeedDocument _document = null!;
    private IFeedParser _parser = null!;
    private IItemNormalizer _normalizer = null!;
    private EnrichmentStage _enrichment = null!;
    private ParsedFeed _parsed = null!;
    private ArticleDraft[] _drafts = [];

    [GlobalSetup]
    public void Setup()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging()
            .AddParsing(configuration).AddNormalization(configuration).AddEnrichment(configuration).BuildServiceProvider();
        (_parser, _normalizer, _enrichment) = (
            services.GetRequiredService<IFeedParser>(), services.GetRequiredService<IItemNormalizer>(), services.GetRequiredService<EnrichmentStage>());
        _text = Document();
        _document = new FeedDocument(Encoding.UTF8.GetBytes(_text), "application/rss+xml", new Uri(_feed.Url));
        _parsed = _parser.Parse(_document).Feed!;
        _drafts = Normalize();
    }

    /// <summary>The library alone, from text.</summary>
    [Benchmark(Baseline = true)]
    public object FeedReaderAlone() => FeedReader.ReadFromString(_text);

    /// <summary>From bytes to items.</summary>
    [Benchmark]
    public object Parse() => _parser.Parse(_document);

    /// <summary>From items to drafts.</summary>
    [Benchmark]
    public ArticleDraft[] Normalize() =>
        [.. _parsed.Items.Select(item => _normalizer.Draft(_normalizer.Normalize(item, _parsed), _feed, DateTimeOffset.UnixEpoch.AddYears(60)))];

    /// <summary>Topics, quality and publication.</summary>
    [Benchmark]
    public ArticleDraft[] Enrich() => [.. _drafts.Select(_enrichment.Enrich)];

    private static string Document()
    {
        var items = new StringBuilder();
        for (var i = 0; i < Items; i++)
        {
            items.Append(CultureInfo.InvariantCulture, $"""
                <item><title>Harbour bridge reopens, part {i}</title><link>https://a.example/2026/bridge-{i}?utm_source=rss</link>
                <guid isPermaLink="false">a-{i}</guid><pubDate>Mon, 23 Nov 2026 12:{i:00}:00 GMT</pubDate><category>transport</category>
                <description><![CDATA[<p>The first tram crossed the bridge at dawn. <a href="https://a.example/r?a=1&amp;b=2">Engineers</a> replaced
                forty bearings and fitted sensors that report strain <em>every minute</em>.</p><p>The city expects twelve thousand passengers a day,
                and a machine learning model to say when the next bearing wears out.</p><img src="https://a.example/{i}.jpg" alt="">]]></description></item>
                """);
        }

        return $"<rss version=\"2.0\"><channel><title>A</title><link>https://a.example/</link>{items}</channel></rss>";
    }
}

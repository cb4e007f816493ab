using System.ServiceModel.Syndication;
using System.Xml;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using CodeHollow.FeedReader;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Feed = Aggregator.Core.Model.Feed;

namespace Aggregator.Benchmarks.Throughput;

/// <summary>The readers that are measured: the platform's, the library's, and ours.</summary>
internal sealed class Contestants
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private readonly Feed _feed = new()
    {
        Id = FeedId.Of("https://news.example/feed"),
        Url = "https://news.example/feed",
        DisplayUrl = "https://news.example/feed",
        Provider = new Provider { Name = "News", Domain = "news.example" },
    };

    private readonly IItemNormalizer _normalizer;

    public Contestants()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddParsing(configuration).AddNormalization(configuration).BuildServiceProvider();
        (Parser, _normalizer) = (services.GetRequiredService<IFeedParser>(), services.GetRequiredService<IItemNormalizer>());
        Others =
        [
            new("XmlReader pass", PassOver),
            new("CodeHollow, text", d => FeedReader.ReadFromString(d.Text).Items.Count),
            new("CodeHollow, bytes", d => FeedReader.ReadFromByteArray(d.Bytes).Items.Count),
            new("Syndication", LoadSyndicationFeed),
        ];
        Own = [new("parsed", d => Parser.Parse(d.Document).Feed!.Items.Count), new("articles", ToArticles)];
    }

    /// <summary>The program's parser.</summary>
    public IFeedParser Parser { get; }

    /// <summary>Readers that fail on some documents.</summary>
    public Contestant[] Others { get; }

    /// <summary>The program: bytes to items, and bytes to sanitized articles.</summary>
    public Contestant[] Own { get; }

    private static int PassOver(CorpusDocument document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document.Bytes), Settings);
        while (reader.Read())
        {
        }

        return -1;
    }

    private static int LoadSyndicationFeed(CorpusDocument document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document.Bytes), Settings);
        return SyndicationFeed.Load(reader).Items.Count();
    }

    private int ToArticles(CorpusDocument document)
    {
        var feed = Parser.Parse(document.Document).Feed!;
        foreach (var item in feed.Items)
            _normalizer.Draft(_normalizer.Normalize(item, feed), _feed, DateTimeOffset.UnixEpoch.AddYears(60));
        return feed.Items.Count;
    }
}

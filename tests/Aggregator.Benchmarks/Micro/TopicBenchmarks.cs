using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using Aggregator.Testing;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Benchmarks.Micro;

/// <summary>
/// What it costs to find the topics of a thousand real articles, by taxonomies of different size. Their keywords are pairs of words from
/// these very articles, so that every keyword's first word is met in them.
/// </summary>
[MemoryDiagnoser]
public class TopicBenchmarks
{
    private const int Articles = 1_000;
    private const int KeywordsPerTopic = 10;
    private const int MinWordLength = 5;

    private ArticleDraft[] _drafts = [];
    private TopicsEnricher _enricher = null!;

    [Params(10, 100, 1_000)]
    public int Topics { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _drafts = [.. ReadDrafts().Take(Articles)];
        var words = _drafts.SelectMany(d => d.Text.Split(' ')).Where(w => w.Length >= MinWordLength && w.All(char.IsLetter)).Distinct().ToArray();
        var random = new Random(1);
        var topics = Enumerable.Range(0, Topics)
            .Select(i => new Topic($"T{i}", null, null, [.. Enumerable.Range(0, KeywordsPerTopic).Select(_ => string.Join(' ', random.GetItems(words, 2)))], [], 0, i));
        _enricher = new TopicsEnricher(new Fixed(new TopicTaxonomy([.. topics])), Options.Create(new TaggingOptions()));
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Find()
    {
        var found = 0;
        foreach (var draft in _drafts)
            found += _enricher.Enrich(draft).Topics.Count;
        return found;
    }

    private static IEnumerable<ArticleDraft> ReadDrafts()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddParsing(configuration).AddNormalization(configuration).BuildServiceProvider();
        var (parser, normalizer) = (services.GetRequiredService<IFeedParser>(), services.GetRequiredService<IItemNormalizer>());
        var id = new Feed { Id = FeedId.Of("https://a.example/"), Url = "https://a.example/", DisplayUrl = "https://a.example/", Provider = new Provider { Name = "A", Domain = "a.example" } };
        foreach (var entry in Corpus.Entries(Corpus.Feeds))
        {
            if (parser.Parse(new FeedDocument(Corpus.Read(Corpus.Feeds, entry.File), null, new Uri(id.Url))).Feed is not { } feed)
                continue;
            foreach (var item in feed.Items)
                yield return normalizer.Draft(normalizer.Normalize(item, feed), id, DateTimeOffset.UnixEpoch.AddYears(60));
        }
    }

    private sealed class Fixed(TopicTaxonomy taxonomy) : ITopicTaxonomySource
    {
        public TopicTaxonomy Current => taxonomy;

        public string? LastError => null;

        public void LookAgain()
        {
        }
    }
}

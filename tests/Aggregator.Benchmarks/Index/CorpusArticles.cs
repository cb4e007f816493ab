using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Enrichment;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using Aggregator.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Benchmarks.Index;

/// <summary>
/// As many articles as are wanted in the words of the corpus: each has an item of some feed for its matter and takes sentences of it and of
/// its feed's other items, in a new order. Feeds and items are drawn unevenly, as news is. A seed means the same articles.
/// </summary>
internal sealed partial class CorpusArticles
{
    private const int MaxItemsPerFeed = 400;
    private const int MinSentences = 6;
    private const int MaxSentences = 18;
    private const int DaysCovered = 120;

    private static readonly DateTimeOffset Newest = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<Matter[]> _feeds = [];
    private readonly Random _random;

    public CorpusArticles(int seed)
    {
        _random = new Random(seed);
        var configuration = new ConfigurationBuilder().Build();
        using var services = new ServiceCollection().AddLogging()
            .AddParsing(configuration).AddNormalization(configuration).AddEnrichment(configuration).BuildServiceProvider();
        foreach (var entry in Corpus.Entries(Corpus.Feeds))
        {
            if (Read(entry.File, services) is { Length: > 1 } matters)
                _feeds.Add(matters);
        }
    }

    /// <summary>Items that matters are drawn from.</summary>
    public int Matters => _feeds.Sum(f => f.Length);

    /// <summary>The draft of a number.</summary>
    public ArticleDraft Make(int number)
    {
        var feed = Draw(_feeds);
        var matter = Draw(feed);
        var sentences = new List<string>();
        var wanted = _random.Next(MinSentences, MaxSentences);
        for (var i = 0; i < wanted; i++)
            sentences.Add(Pick(i % 2 == 0 ? matter.Sentences : feed[_random.Next(feed.Length)].Sentences));
        var title = $"{Half(matter.Draft.Title, first: true)} {Half(feed[_random.Next(feed.Length)].Draft.Title, first: false)}".Trim();
        var url = string.Create(CultureInfo.InvariantCulture, $"https://{matter.Draft.Feed.Provider.Domain}/{number}");
        var text = string.Join(' ', sentences);
        return matter.Draft with
        {
            Keys = [ArticleKey.Of(url)],
            Title = title,
            Excerpt = sentences[0].Length > ArticleConstants.MaxExcerptLength ? sentences[0][..ArticleConstants.MaxExcerptLength] : sentences[0],
            Content = $"<p>{string.Join("</p>\n<p>", sentences)}</p>",
            Text = text,
            PublishedAt = Newest.AddMinutes(-_random.Next(DaysCovered * 24 * 60)),
            Arrival = Newest,
            OriginalUrl = url,
            WebUrl = url,
            TextHash = (ulong)number,
            RawHash = (ulong)number,
        };
    }

    private static Matter[] Read(string file, ServiceProvider services)
    {
        var parsed = services.GetRequiredService<IFeedParser>().Parse(new FeedDocument(Corpus.Read(Corpus.Feeds, file), null, new Uri("https://news.example/feed"))).Feed;
        if (parsed is null)
            return [];
        var name = Path.GetFileNameWithoutExtension(file);
        var url = $"https://{name}.example/feed";
        var feed = new Feed { Id = FeedId.Of(url), Url = url, DisplayUrl = url, Provider = new Provider { Name = name, Domain = $"{name}.example" } };
        var (normalizer, enrichment) = (services.GetRequiredService<IItemNormalizer>(), services.GetRequiredService<EnrichmentStage>());
        return
        [
            .. parsed.Items.Take(MaxItemsPerFeed)
                .Select(item => enrichment.Enrich(normalizer.Draft(normalizer.Normalize(item, parsed), feed, Newest)))
                .Select(draft => new Matter(draft, Sentences(draft)))
                .Where(matter => matter.Sentences.Length > 0),
        ];
    }

    private static string[] Sentences(ArticleDraft draft) =>
        [.. SentenceEnd().Split(draft.Text).Where(s => s.Length is > 20 and < 600).Select(s => s.Replace("<", "&lt;", StringComparison.Ordinal))];

    private static string Half(string title, bool first)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var middle = (words.Length + 1) / 2;
        return string.Join(' ', first ? words[..middle] : words[middle..]);
    }

    private string Pick(string[] sentences) => sentences[_random.Next(sentences.Length)];

    /// <summary>The one at place n about as often as 1/n (Zipf).</summary>
    private T Draw<T>(IReadOnlyList<T> list) => list[(int)Math.Pow(list.Count, _random.NextDouble()) - 1];

    [GeneratedRegex(@"(?<=[.!?。])\s+")]
    private static partial Regex SentenceEnd();

    private sealed record Matter(ArticleDraft Draft, string[] Sentences);
}

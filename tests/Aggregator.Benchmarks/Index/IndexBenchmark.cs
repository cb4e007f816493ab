using System.Diagnostics;
using System.Globalization;
using Aggregator.Core.Enrichment;
using Aggregator.Core.Enrichment.Related;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Store.Embedded.Lucene;
using Aggregator.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Benchmarks.Index;

/// <summary>
/// The search index over articles in real words: how fast a backlog goes, what the index weighs, and how long related articles take to be
/// found, each article for the first time.
/// </summary>
internal static class IndexBenchmark
{
    private const int DefaultArticles = 100_000;
    private const int CommitSize = 1_000;
    private const int WarmUp = 200;
    private const int Asked = 2_000;
    private const int Seed = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        var articles = args is ["--articles", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultArticles;
        var folder = Directory.CreateTempSubdirectory("aggregator-index-").FullName;
        try
        {
            await MeasureAsync(articles, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(int articles, string folder)
    {
        IArticleStore? store = null;
        await using var services = Build(folder, () => store!);
        store = await services.GetRequiredService<IArticleStoreOpener>().OpenAsync(new StoreOwner(Environment.ProcessId, "index", null, null), default);
        await using (store)
        {
            var characters = await FillAsync(store, articles);
            Print($"{articles} articles of {characters / articles} characters each, title, excerpt and content together");
            await using var index = services.GetRequiredService<IArticleIndex>();
            var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await index.CatchUpAsync(default);
            var (seconds, busy) = (Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
            var bytes = new DirectoryInfo(Path.Combine(folder, "index")).EnumerateFiles().Sum(f => f.Length);
            Print($"backlog: {seconds:F1} s, {articles / seconds:F0} articles/s; {busy:F1} s of the processor, {articles / busy:F0} articles/s of one core; index of {bytes / 1e6:F0} MB");
            await AskAsync(store, services.GetRequiredService<RelatedFinder>(), articles);
        }
    }

    private static async Task<long> FillAsync(IArticleStore store, int articles)
    {
        var source = new CorpusArticles(Seed);
        Print($"{source.Matters} items of the corpus give the words");
        var characters = 0L;
        for (var made = 0; made < articles; made += CommitSize)
        {
            var drafts = Enumerable.Range(made, Math.Min(CommitSize, articles - made)).Select(source.Make).ToArray();
            characters += drafts.Sum(d => (long)d.Title.Length + d.Excerpt.Length + d.Content.Length);
            foreach (var feed in drafts.GroupBy(d => d.Feed))
                await store.CommitAsync(CommitBuilder.Commit(feed.Key, [.. feed]) with { Digests = null }, default);
        }

        return characters;
    }

    private static async Task AskAsync(IArticleStore store, RelatedFinder finder, int articles)
    {
        var chosen = new List<Article>();
        for (var after = 0L; after < articles; after += articles / 20)
            chosen.AddRange((await store.ReadChangesAsync(after, (WarmUp + Asked) / 20, default)).Select(c => c.Article!));
        var (times, found) = (new List<double>(), 0);
        foreach (var article in chosen)
        {
            var start = Stopwatch.GetTimestamp();
            found += (await finder.FindAsync(article, default)).Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times = [.. times.Skip(WarmUp).Order()];
        Print($"related, {times.Count} articles: median {times[times.Count / 2]:F1} ms, p90 {times[times.Count * 9 / 10]:F1} ms, p99 {times[times.Count * 99 / 100]:F1} ms; {(double)found / chosen.Count:F1} found an article");
    }

    private static ServiceProvider Build(string folder, Func<IArticleStore> store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("DataDirectory", folder)]).Build();
        return new ServiceCollection().AddLogging()
            .AddNormalization(configuration).AddEnrichment(configuration).AddEmbeddedStore(configuration).AddEmbeddedIndex(configuration)
            .AddSingleton(store)
            .BuildServiceProvider();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

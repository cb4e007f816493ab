using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.EndToEnd;
using Aggregator.Benchmarks.Index;
using Aggregator.Core.Enrichment;
using Aggregator.Core.Normalization;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Store.Embedded.Lucene;
using Aggregator.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Benchmarks.Search;

/// <summary>
/// The published service over many articles in real words, asked over HTTP while a poll writes: how long each kind of question takes, how soon
/// a new article is found, and what memory the service has. The articles are made once where a folder is named for them.
/// </summary>
internal static class SearchBenchmark
{
    private const string Usage = "search [--articles 1000000] [--data FOLDER] [--rate 500]";
    private const int CommitSize = 1_000;
    private const int Seed = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        var (articles, data, rate) = (1_000_000, (string?)null, 500);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException(Usage);
            (articles, data, rate) = args[i] switch
            {
                "--articles" => (int.Parse(value, CultureInfo.InvariantCulture), data, rate),
                "--data" => (articles, Path.GetFullPath(value), rate),
                "--rate" => (articles, data, int.Parse(value, CultureInfo.InvariantCulture)),
                _ => throw new ArgumentException(Usage),
            };
        }

        var folder = Directory.CreateTempSubdirectory("aggregator-search-").FullName;
        try
        {
            await MeasureAsync(articles, data ?? Path.Combine(folder, "data"), rate, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(int articles, string data, int rate, string folder)
    {
        var source = new CorpusArticles(Seed);
        if (!Directory.Exists(data))
            await FillAsync(source, articles, data);
        Print($"store of {Megabytes(data):F0} MB, of which the index {Megabytes(Path.Combine(data, "index")):F0} MB");
        var program = PublishedProgram.Make(Path.Combine(folder, "program"));
        await using var news = await NewsServer.StartAsync(source, articles, rate);
        var providers = Path.Combine(folder, "providers.yaml");
        await File.WriteAllTextAsync(providers, news.Providers);
        using var service = await MeasuredService.StartAsync(program, new Dictionary<string, string>
        {
            ["Aggregator__Providers__0"] = providers,
            ["Aggregator__DataDirectory"] = data,
            ["Aggregator__Web__Url"] = "http://127.0.0.1:0",
            ["Aggregator__Fetching__AllowPrivateNetworks"] = "true",
            ["Aggregator__Polling__PerHostGap"] = "00:00:00",
            ["Aggregator__Images__Measure"] = "false",
        });
        await new SearchLoad(service, source, news).RunAsync();
        Print($"memory of the service: {service.Megabytes("VmRSS"):F0} MB resident, {service.Megabytes("VmHWM"):F0} MB at most, of which {service.Megabytes("RssAnon"):F0} MB its own now and the rest mapped files");
    }

    private static async Task FillAsync(CorpusArticles source, int articles, string data)
    {
        IArticleStore? store = null;
        await using var services = Build(data, () => store!);
        store = await services.GetRequiredService<IArticleStoreOpener>().OpenAsync(new StoreOwner(Environment.ProcessId, "search", null, null), default);
        await using (store)
        {
            var start = Stopwatch.GetTimestamp();
            for (var made = 0; made < articles; made += CommitSize)
            {
                var drafts = Enumerable.Range(made, Math.Min(CommitSize, articles - made)).Select(source.Make).ToArray();
                foreach (var feed in drafts.GroupBy(d => d.Feed))
                    await store.CommitAsync(CommitBuilder.Commit(feed.Key, [.. feed]) with { Digests = null }, default);
            }

            Print($"{articles} articles stored at {articles / Stopwatch.GetElapsedTime(start).TotalSeconds:F0}/s");
            await using var index = services.GetRequiredService<IArticleIndex>();
            start = Stopwatch.GetTimestamp();
            await index.CatchUpAsync(default);
            Print($"indexed at {articles / Stopwatch.GetElapsedTime(start).TotalSeconds:F0}/s");
        }
    }

    private static ServiceProvider Build(string data, Func<IArticleStore> store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("DataDirectory", data)]).Build();
        return new ServiceCollection().AddLogging()
            .AddNormalization(configuration).AddEnrichment(configuration).AddEmbeddedStore(configuration).AddEmbeddedIndex(configuration)
            .AddSingleton(store)
            .BuildServiceProvider();
    }

    private static double Megabytes(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

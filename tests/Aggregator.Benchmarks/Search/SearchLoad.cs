using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.EndToEnd;
using Aggregator.Benchmarks.Index;

namespace Aggregator.Benchmarks.Search;

/// <summary>Asks the service questions of every kind, one after the other, while it takes in new articles, and prints how long each kind took.</summary>
internal sealed class SearchLoad(MeasuredService service, CorpusArticles source, NewsServer news)
{
    private const int WarmUp = 50;
    private const int Asked = 500;
    private const int Deep = 100;
    private const int Titles = 5_000;
    private const int Seed = 7;

    private static readonly string[] Filters = ["&topic=Technology", "&minQuality=50", "&language=en", "&since=2026-01-15", "&topic=AI&minQuality=40", "&until=2026-02-01&language=en"];

    private readonly Random _random = new(Seed);
    private readonly List<double> _untilFound = [];
    private string[][] _titles = [];
    private string? _deepCursor;

    public async Task RunAsync()
    {
        _titles = [.. Enumerable.Range(0, Titles).Select(_ => Words(source.Make(int.MaxValue).Title)).Where(t => t.Length > 1)];
        await service.GetAsync("/api/v1/index?wait=60");
        await GoDeepAsync();
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(stop.Token);
        Console.WriteLine("| question, first page of 50 | median ms | p90 | p99 | most |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        await AskAsync("words, filters, by date", () => $"articles?q={Word()}{Filter()}");
        await AskAsync("two words, filters, by date", () => $"articles?q={Two()}{Filter()}");
        await AskAsync("words, by relevance", () => $"articles?q={Two()}&sort=relevance");
        await AskAsync("a phrase, by date", () => $"articles?q={Phrase()}");
        await AskAsync("beginning of a word, by quality", () => $"articles?q={Word()[..3]}*&sort=quality");
        await AskAsync("filters alone, by date", () => $"articles?limit=50{Filter()}");
        await AskAsync("a word, by date, page 100", () => $"articles?q=the&cursor={_deepCursor}");
        await AskAsync("8 facets under a word", () => $"facets?q={Word()}");
        await AskAsync("8 facets of all articles", () => "facets");
        await AskAsync("timeline of all articles", () => "timeline");
        await stop.CancelAsync();
        await writing;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a new article is found after its commit within: {Summary(_untilFound)} ms ({_untilFound.Count} batches)"));
    }

    private static string[] Words(string title) => [.. title.Split(' ').Select(w => w.Trim('.', ',', ':', ';', '"', '!', '?', '(', ')')).Where(w => w.Length > 2 && w.All(char.IsLetter) && w.ToUpperInvariant() is not ("OR" or "AND" or "NOT"))];

    private static string Summary(List<double> times)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2]:F1} | {sorted[sorted.Length * 9 / 10]:F1} | {sorted[sorted.Length * 99 / 100]:F1} | {sorted[^1]:F1}");
    }

    private async Task AskAsync(string name, Func<string> question)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUp + Asked; i++)
        {
            var target = "/api/v1/" + question();
            var start = Stopwatch.GetTimestamp();
            await service.GetAsync(target);
            if (i >= WarmUp)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine($"| {name} | {Summary(times)} |");
    }

    private async Task GoDeepAsync()
    {
        for (var page = 0; page < Deep; page++)
            _deepCursor = (await service.GetJsonAsync($"/api/v1/articles?q=the{(_deepCursor is null ? "" : $"&cursor={_deepCursor}")}")).GetProperty("next").GetString() ?? _deepCursor;
    }

    /// <summary>A batch of new articles each second, until told to stop.</summary>
    private async Task WriteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            await service.RefreshAsync(NewsServer.Provider);
            var committed = Stopwatch.GetTimestamp();
            while ((await service.GetJsonAsync($"/api/v1/articles?q={news.LatestWord}&limit=1")).GetProperty("items").GetArrayLength() == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            _untilFound.Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
            var rest = TimeSpan.FromSeconds(1) - Stopwatch.GetElapsedTime(begun);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private string[] Title() => _titles[_random.Next(_titles.Length)];

    private string Word()
    {
        var title = Title();
        return title[_random.Next(title.Length)];
    }

    private string Two() => $"{Word()}%20{Word()}";

    private string Phrase()
    {
        var title = Title();
        var at = _random.Next(title.Length - 1);
        return $"%22{title[at]}%20{title[at + 1]}%22";
    }

    private string Filter() => Filters[_random.Next(Filters.Length)];
}

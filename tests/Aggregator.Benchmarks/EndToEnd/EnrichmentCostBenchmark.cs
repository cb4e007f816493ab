using System.Globalization;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>
/// What topics, quality, language and stories cost: cold polls of the farm with and without them, one after the other in each round, images
/// off in both. The program is the published one, measured from start to exit.
/// </summary>
internal static class EnrichmentCostBenchmark
{
    private static readonly Dictionary<string, string> With = new()
    {
        ["Aggregator__Enrichment__Enrichers__0"] = "language",
        ["Aggregator__Enrichment__Enrichers__1"] = "topics",
        ["Aggregator__Enrichment__Enrichers__2"] = "quality",
        ["Aggregator__Images__Measure"] = "false",
    };

    private static readonly Dictionary<string, string> Without = new()
    {
        ["Aggregator__Enrichment__Enrichers__0"] = "publish",
        ["Aggregator__Stories__Enabled"] = "false",
        ["Aggregator__Images__Measure"] = "false",
    };

    public static async Task<int> RunAsync(PollBenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-bench-").FullName;
        try
        {
            var program = PublishedProgram.Make(Path.Combine(folder, "program"));
            using var farm = new FeedFarm(options, folder);
            farm.Start();
            farm.Generate(0);
            var (with, without) = (new List<Measurement>(), new List<Measurement>());
            for (var round = 0; round < options.Rounds; round++)
            {
                with.Add(await PollAsync(program, farm, With, Path.Combine(folder, $"with{round}")));
                without.Add(await PollAsync(program, farm, Without, Path.Combine(folder, $"without{round}")));
            }

            Print("with", with);
            Print("without", without);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: wall {Ratio(r => r.Wall):F2}, CPU {Ratio(r => r.Cpu):F2}"));
            return 0;

            double Ratio(Func<Measurement, TimeSpan> time) =>
                PollBenchmark.Median(with, r => time(r).TotalSeconds) / PollBenchmark.Median(without, r => time(r).TotalSeconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Measurement> PollAsync(string program, FeedFarm farm, Dictionary<string, string> settings, string data)
    {
        var environment = PollBenchmark.Environment(farm, data);
        foreach (var (name, value) in settings)
            environment[name] = value;
        return PollBenchmark.PollAsync(program, environment);
    }

    private static void Print(string name, List<Measurement> runs) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: wall {PollBenchmark.Median(runs, r => r.Wall.TotalSeconds):F2} s, CPU {PollBenchmark.Median(runs, r => r.Cpu.TotalSeconds):F2} s (medians of {runs.Count})"));
}

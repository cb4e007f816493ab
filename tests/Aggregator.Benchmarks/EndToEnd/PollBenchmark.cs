using System.Globalization;
using System.Text.Json;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>
/// Polls a generated farm with the published program: cold (empty store), idle (nothing changed), warm (a tenth of the feeds has new
/// items). Each is a process of its own, measured from start to exit, and the stored articles are held against the truth.
/// </summary>
internal static class PollBenchmark
{
    private static readonly string[] Polls = ["cold", "idle", "warm"];

    public static async Task<int> RunAsync(PollBenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-bench-").FullName;
        try
        {
            var program = PublishedProgram.Make(Path.Combine(folder, "program"));
            using var farm = new FeedFarm(options, folder);
            farm.Start();
            var results = Polls.ToDictionary(p => p, _ => new List<Measurement>());
            var exact = true;
            for (var round = 0; round < options.Rounds; round++)
            {
                farm.Generate(0);
                var environment = Environment(farm, Path.Combine(folder, $"data{round}"));
                results["cold"].Add(await PollAsync(program, environment));
                results["idle"].Add(await PollAsync(program, environment));
                exact &= Report("cold", Stored(results["cold"][^1]), farm.DistinctArticles());
                farm.Generate(1);
                results["warm"].Add(await PollAsync(program, environment));
                exact &= Report("warm", Stored(results["cold"][^1]) + Stored(results["warm"][^1]), farm.DistinctArticles());
            }

            Print(results);
            return exact ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static Dictionary<string, string> Environment(FeedFarm farm, string data) => new()
    {
        ["Aggregator__Providers__0"] = farm.ProvidersFile,
        ["Aggregator__DataDirectory"] = data,
        ["Aggregator__Polling__PerHostConcurrency"] = "32",
        ["Aggregator__Polling__PerHostGap"] = "00:00:00",
        ["Aggregator__Fetching__AllowPrivateNetworks"] = "true",
    };

    internal static async Task<Measurement> PollAsync(string program, Dictionary<string, string> environment)
    {
        var result = await MeasuredProcess.RunAsync(program, ["refresh", "--format", "json"], environment);
        return result.ExitCode == 0 ? result : throw new InvalidOperationException($"The poll ended with {result.ExitCode}: {result.Errors}");
    }

    private static int Stored(Measurement poll)
    {
        using var run = JsonDocument.Parse(poll.Output);
        return run.RootElement.GetProperty("totals").GetProperty("newArticles").GetInt32();
    }

    private static bool Report(string poll, int stored, int truth)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{poll}: {stored} articles stored, {truth} distinct in truth{(stored == truth ? "" : "  ← DIFFERS")}"));
        return stored == truth;
    }

    private static void Print(Dictionary<string, List<Measurement>> results)
    {
        Console.WriteLine();
        Console.WriteLine("| poll | wall s (median) | CPU s | peak MB |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var poll in Polls)
        {
            var runs = results[poll];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {poll} | {Median(runs, r => r.Wall.TotalSeconds):F2} | {Median(runs, r => r.Cpu.TotalSeconds):F2} | {Median(runs, r => r.PeakKilobytes / 1000.0):F0} |"));
        }
    }

    internal static double Median(List<Measurement> runs, Func<Measurement, double> figure)
    {
        var sorted = runs.Select(figure).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

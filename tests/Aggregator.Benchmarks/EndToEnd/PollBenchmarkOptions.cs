using System.Globalization;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>What the poll benchmark is run with.</summary>
/// <param name="Generator">The folder with the generator of feeds and the script that serves them.</param>
/// <param name="Feeds">Feeds.</param>
/// <param name="Items">Items a feed.</param>
/// <param name="Rounds">How often the three polls are measured.</param>
/// <param name="Port">The loopback port that the feeds are served on.</param>
internal sealed record PollBenchmarkOptions(string Generator, int Feeds, int Items, int Rounds, int Port)
{
    private const string Usage = "poll [--generator DIR] [--feeds 1000] [--items 30] [--rounds 3] [--port 8099]";

    public static PollBenchmarkOptions Parse(string[] args)
    {
        var options = new PollBenchmarkOptions(Path.Combine("..", "shared", "bench"), 1000, 30, 3, 8099);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException(Usage);
            options = args[i] switch
            {
                "--generator" => options with { Generator = value },
                "--feeds" => options with { Feeds = Number(value) },
                "--items" => options with { Items = Number(value) },
                "--rounds" => options with { Rounds = Number(value) },
                "--port" => options with { Port = Number(value) },
                _ => throw new ArgumentException(Usage),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

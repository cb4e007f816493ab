using System.Globalization;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>What the benchmark over slow hosts is run with.</summary>
/// <param name="Feeds">Feeds in all.</param>
/// <param name="Hosts">Hosts that they are spread over.</param>
/// <param name="DelaySeconds">How long a 304 takes.</param>
/// <param name="IdleSeconds">How long the service is watched after the pass, and again while it polls at the rate of an hour's pass.</param>
internal sealed record HostsBenchmarkOptions(int Feeds, int Hosts, int DelaySeconds, int IdleSeconds)
{
    private const string Usage = "hosts [--feeds 10000] [--hosts 500] [--delay 1] [--idle 30]";

    /// <summary>The bound of a pass: two requests at a time a host.</summary>
    public TimeSpan Bound => TimeSpan.FromSeconds((double)Feeds / Hosts / 2 * DelaySeconds);

    public static HostsBenchmarkOptions Parse(string[] args)
    {
        var options = new HostsBenchmarkOptions(10_000, 500, 1, 30);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : throw new ArgumentException(Usage);
            options = args[i] switch
            {
                "--feeds" => options with { Feeds = value },
                "--hosts" => options with { Hosts = value },
                "--delay" => options with { DelaySeconds = value },
                "--idle" => options with { IdleSeconds = value },
                _ => throw new ArgumentException(Usage),
            };
        }

        return options;
    }
}

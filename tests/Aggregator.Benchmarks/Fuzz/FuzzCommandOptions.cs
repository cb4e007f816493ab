using System.Globalization;

namespace Aggregator.Benchmarks.Fuzz;

/// <summary>What the fuzz command is run with.</summary>
/// <param name="Documents">Documents of the run.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Workers">Threads.</param>
/// <param name="Reproduce">The seed of one document, to be run alone and written; null for a run.</param>
internal sealed record FuzzCommandOptions(int Documents, int Seed, int Workers, int? Reproduce)
{
    private const string Usage = "fuzz [--documents 1000000] [--seed 1] [--workers 1] | fuzz --reproduce SEED";

    public static FuzzCommandOptions Parse(string[] args)
    {
        var options = new FuzzCommandOptions(1_000_000, 1, 1, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : throw new ArgumentException(Usage);
            options = args[i] switch
            {
                "--documents" => options with { Documents = value },
                "--seed" => options with { Seed = value },
                "--workers" => options with { Workers = value },
                "--reproduce" => options with { Reproduce = value },
                _ => throw new ArgumentException(Usage),
            };
        }

        return options;
    }
}

using System.Globalization;
using System.Text;

namespace Aggregator.Testing.Fuzzing;

/// <summary>What a run came to. Filled by its workers under a lock.</summary>
public sealed class FuzzReport
{
    /// <summary>Documents run.</summary>
    public int Documents { get; private set; }

    /// <summary>Of these, those read as feeds.</summary>
    public int Feeds { get; private set; }

    /// <summary>Of the feeds, those that needed repairs.</summary>
    public int Repaired { get; private set; }

    /// <summary>Items of the feeds.</summary>
    public long Items { get; private set; }

    /// <summary>Bytes of the documents.</summary>
    public long Bytes { get; private set; }

    /// <summary>The longest that a document took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The seed of the document that took longest.</summary>
    public int SlowestSeed { get; private set; }

    /// <summary>The most that a document allocated.</summary>
    public long MostAllocatedBytes { get; private set; }

    /// <summary>The seed of the document that allocated most.</summary>
    public int MostAllocatedSeed { get; private set; }

    /// <summary>Failures with the seeds of their documents.</summary>
    public List<(int Seed, FuzzFailure Failure)> Failures { get; } = [];

    /// <summary>The failures, by kind, each with a few seeds; empty where there is none.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        foreach (var kind in Failures.GroupBy(f => f.Failure.Kind).OrderByDescending(g => g.Count()))
        {
            var seeds = kind.Select(f => f.Seed.ToString(CultureInfo.InvariantCulture)).Take(5);
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()} documents, seeds {string.Join(' ', seeds)}");
            text.AppendLine(kind.First().Failure.Detail);
        }

        return text.ToString();
    }

    /// <summary>Counts one document.</summary>
    internal void Add(FuzzDocument document, FuzzMeasurement measurement)
    {
        Documents++;
        Bytes += document.Body.Length;
        if (measurement.Result?.Feed is { } feed)
        {
            Feeds++;
            Repaired += feed.Repairs.Count > 0 ? 1 : 0;
            Items += feed.Items.Count;
        }

        if (measurement.Elapsed > Slowest)
            (Slowest, SlowestSeed) = (measurement.Elapsed, document.Seed);
        if (measurement.AllocatedBytes > MostAllocatedBytes)
            (MostAllocatedBytes, MostAllocatedSeed) = (measurement.AllocatedBytes, document.Seed);
        if (measurement.Failure is { } failure)
            Failures.Add((document.Seed, failure));
    }
}

using System.Globalization;
using Aggregator.Testing;

namespace Aggregator.Benchmarks.Throughput;

/// <summary>
/// Reads the corpus' feeds on one thread: by others, and by the program to items and to sanitized articles. A reader that fails on most
/// documents of a format is left out there; all others are measured over the documents that each of them reads.
/// </summary>
internal static class ParseBenchmark
{
    private const string Recovery = "needs repairs";

    private static readonly string[] Xml = ["RSS", "Atom", "RDF"];

    private static readonly string[] Groups = [.. Xml, "JSON Feed", Recovery];

    public static int Run(string[] args)
    {
        if (args.Length > 0)
            throw new ArgumentException("parse takes no arguments.");
        var contestants = new Contestants();
        var documents = Load(contestants).ToLookup(d => d.Group);
        Console.WriteLine("| documents | read by | MB/s | items/s | allocated for a byte |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var group in Groups)
            Report(group, [.. documents[group]], contestants);
        Report("all of RSS, Atom and RDF", [.. Xml.SelectMany(group => documents[group])], contestants);
        return 0;
    }

    private static IEnumerable<CorpusDocument> Load(Contestants contestants)
    {
        foreach (var (folder, entry) in new[] { Corpus.Feeds, Corpus.Malformed }.SelectMany(f => Corpus.Entries(f).Select(e => (f, e))))
        {
            var document = CorpusDocument.Of("", Corpus.Read(folder, entry.File), "utf-8");
            if (contestants.Parser.Parse(document.Document).Feed is not { Items.Count: > 0 } feed)
                continue;
            var isSound = feed.Repairs.Count == 0;
            var group = isSound ? GroupOf(feed.Format) : Recovery;
            if (!isSound || folder == Corpus.Feeds)
                yield return CorpusDocument.Of(group, document.Bytes, feed.Encoding);
        }
    }

    private static string GroupOf(string format) => format switch
    {
        "RSS 1.0" or "RSS 0.90" => "RDF",
        _ => Array.Find(Groups, group => format.StartsWith(group, StringComparison.Ordinal)) ?? "RSS",
    };

    private static void Report(string group, List<CorpusDocument> all, Contestants contestants)
    {
        var readers = contestants.Others.Where(c => all.Count(d => CanRead(c, d)) * 2 > all.Count).ToArray();
        var common = all.Where(d => readers.All(r => CanRead(r, d))).ToList();
        var bytes = common.Sum(d => (long)d.Bytes.Length);
        var name = string.Create(CultureInfo.InvariantCulture, $"{group}: {common.Count} of {all.Count}, {bytes / 1e6:F1} MB");
        foreach (var contestant in contestants.Others.Except(readers))
            Console.Error.WriteLine($"{group}: {contestant.Name} reads {all.Count(d => CanRead(contestant, d))} of {all.Count}");
        Contestant[] running = [.. readers, .. contestants.Own];
        foreach (var (contestant, measured) in running.Zip(Throughput.Measure(running, common)))
        {
            var items = measured.ItemsPerSecond > 0 ? measured.ItemsPerSecond.ToString("N0", CultureInfo.InvariantCulture) : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {contestant.Name} | {measured.MegabytesPerSecond:F0} | {items} | {measured.AllocationFactor:F1} |"));
            name = "";
        }
    }

    /// <summary>Whether it neither throws nor misses all items: every document has some.</summary>
    private static bool CanRead(Contestant contestant, CorpusDocument document)
    {
        try
        {
            return contestant.Read(document) != 0;
        }
#pragma warning disable CA1031 // Whatever it throws, it cannot read it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}

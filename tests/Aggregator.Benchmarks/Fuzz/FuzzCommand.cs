using System.Diagnostics;
using System.Globalization;
using Aggregator.Testing.Fuzzing;

namespace Aggregator.Benchmarks.Fuzz;

/// <summary>Runs mutated documents through parsing and normalizing, or one of them alone.</summary>
internal static class FuzzCommand
{
    /// <summary>Most resident memory of the whole run, corpus and mutations included.</summary>
    private const long MaxPeakBytes = 300_000_000;

    /// <summary>What of it the managed heap may have. The runtime collects before it would exceed it, and a document that needs more fails.</summary>
    private const ulong MaxHeapBytes = 180_000_000;

    public static int Run(FuzzCommandOptions options) =>
        options.Reproduce is { } seed ? Reproduce(DocumentMutator.Create(seed)) : RunAll(options);

    private static int RunAll(FuzzCommandOptions options)
    {
        AppContext.SetData("GCHeapHardLimit", MaxHeapBytes);
        GC.RefreshMemoryLimit();
        var path = Path.Combine(Path.GetTempPath(), "aggregator-fuzz-seeds.txt");
        Print($"{options.Documents} documents of run seed {options.Seed}; the seeds in work are in {path}");
        using var journal = new FuzzJournal(path);
        var clock = Stopwatch.StartNew();
        var report = new FuzzRun(new FuzzOptions(options.Seed, options.Documents, options.Workers), journal)
            .Run(done => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} done, {done / clock.Elapsed.TotalSeconds:F0}/s")));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        Print($"{report.Documents} documents, {report.Bytes / 1e6:F0} MB, in {clock.Elapsed.TotalSeconds:F0} s: {report.Feeds} feeds ({report.Repaired} repaired), {report.Items} items");
        Print($"slowest {report.Slowest.TotalMilliseconds:F0} ms (seed {report.SlowestSeed}), most allocated {report.MostAllocatedBytes / 1e6:F0} MB (seed {report.MostAllocatedSeed}), peak of the process {peak / 1e6:F0} MB");
        Print($"{report.Failures.Count} failures");
        Console.Write(report.Describe());
        return report.Failures.Count == 0 && peak <= MaxPeakBytes ? 0 : 1;
    }

    /// <summary>Runs the document, and writes it and the smallest one that fails alike beside each other.</summary>
    private static int Reproduce(FuzzDocument document)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"fuzz-{document.Seed}");
        File.WriteAllBytes(name + ".bin", document.Body);
        Print($"{document.Recipe}: {document.Body.Length} bytes, Content-Type '{document.ContentType}', {document.Url} → {name}.bin");
        var (failure, elapsed) = FuzzRun.RunOne(document);
        Print($"{failure?.Kind ?? "passes"} ({elapsed.TotalMilliseconds:F0} ms)\n{failure?.Detail}");
        if (failure is null)
            return 0;
        var smallest = DocumentMinimizer.Minimize(document, failure);
        File.WriteAllBytes(name + ".min.bin", smallest.Body);
        Print($"{smallest.Body.Length} bytes fail alike → {name}.min.bin");
        return 1;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

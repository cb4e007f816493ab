using System.Diagnostics;

namespace Aggregator.Testing.Fuzzing;

/// <summary>
/// Runs documents on threads of its own. A thread that hangs cannot be stopped: it is reported and left behind. What kills the process
/// leaves the seeds then in work in the journal.
/// </summary>
public sealed class FuzzRun(FuzzOptions options, FuzzJournal journal)
{
    /// <summary>A document that takes longer will not end.</summary>
    private static readonly TimeSpan HangsAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(5);

    private readonly FuzzTarget _target = new();
    private readonly FuzzReport _report = new();
    private readonly (int Seed, long Started)[] _inWork = new (int Seed, long Started)[options.Workers];
    private int _next = -1;

    /// <summary>Runs one document, twice: the first time code is compiled.</summary>
    public static (FuzzFailure? Failure, TimeSpan Elapsed) RunOne(FuzzDocument document)
    {
        var target = new FuzzTarget();
        target.Run(document);
        var measured = target.Run(document);
        return (measured.Failure, measured.Elapsed);
    }

    /// <summary>Runs all documents, and stops early where too many fail.</summary>
    /// <param name="onWatch">Called every few seconds with the documents done.</param>
    public FuzzReport Run(Action<int>? onWatch = null)
    {
        using var running = new CountdownEvent(options.Workers);
        for (var worker = 0; worker < options.Workers; worker++)
        {
            var index = worker;
            new Thread(() => Work(index, running)) { IsBackground = true, Name = $"fuzz {index}" }.Start();
        }

        while (!running.Wait(WatchInterval))
        {
            lock (_report)
            {
                onWatch?.Invoke(_report.Documents);
                if (Hanging() is not { } seed)
                    continue;
                _report.Failures.Add((seed, new FuzzFailure("hangs")));
                return _report;
            }
        }

        return _report;
    }

    private void Work(int worker, CountdownEvent running)
    {
        while (Interlocked.Increment(ref _next) is var number && number < options.Documents)
        {
            var seed = DocumentMutator.SeedOf(options.Seed, number);
            journal.Write(worker, seed);
            lock (_report)
                _inWork[worker] = (seed, Stopwatch.GetTimestamp());
            var document = DocumentMutator.Create(seed);
            var measurement = _target.Run(document);
            lock (_report)
            {
                _inWork[worker] = default;
                _report.Add(document, measurement);
                if (_report.Failures.Count >= FuzzOptions.MaxFailures)
                    break;
            }
        }

        running.Signal();
    }

    private int? Hanging()
    {
        foreach (var (seed, started) in _inWork)
        {
            if (started != 0 && Stopwatch.GetElapsedTime(started) > HangsAfter)
                return seed;
        }

        return null;
    }
}

using System.Collections.Immutable;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Application;

/// <summary>
/// The runs that are remembered, in the store: those that a process left unfinished are ended when the next one looks, since nobody works on
/// them any more. Thread-safe.
/// </summary>
internal sealed class RunHistory(StoreSession session, IOptions<RunOptions> options, TimeProvider time)
{
    private const string CutOff = "The process that worked on it ended before it did.";

    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly Lock _gate = new();
    private volatile ImmutableSortedDictionary<string, StoredRun>? _runs;

    /// <summary>Reads what is remembered, once.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_runs is not null)
            return;
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_runs is not null)
                return;
            var runs = ImmutableSortedDictionary.CreateBuilder<string, StoredRun>(StringComparer.Ordinal);
            foreach (var run in await session.Store.ReadRunsAsync(cancellationToken).ConfigureAwait(false))
                runs[run.Id] = await EndIfCutOffAsync(run, cancellationToken).ConfigureAwait(false);
            _runs = runs.ToImmutable();
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Stores a run as it stands, and forgets what is too old.</summary>
    public async Task PutAsync(StoredRun run, CancellationToken cancellationToken)
    {
        await session.Store.PutRunAsync(run, cancellationToken).ConfigureAwait(false);
        List<string> outdated;
        lock (_gate)
        {
            _runs = _runs!.SetItem(run.Id, run with { Report = [] });
            outdated = Outdated(_runs);
            _runs = _runs.RemoveRange(outdated);
        }

        await session.Store.RemoveRunsAsync(outdated, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The run that was asked for under a key; null when none is remembered.</summary>
    public StoredRun? FindByKey(string idempotencyKey) => _runs?.Values.FirstOrDefault(r => r.IdempotencyKey == idempotencyKey);

    /// <summary>A run, whole; null when it is not remembered.</summary>
    public async Task<RunReport?> FindAsync(string id, CancellationToken cancellationToken) =>
        _runs?.ContainsKey(id) == true && await session.Store.FindRunAsync(id, cancellationToken).ConfigureAwait(false) is { } run ? RunRecords.Report(run) : null;

    /// <summary>Runs, the latest first.</summary>
    /// <param name="before">The last that was given before; null begins with the latest.</param>
    /// <param name="limit">How many at most.</param>
    public ItemList<RunSummary> List(string? before, int limit)
    {
        var runs = (_runs?.Values ?? []).Reverse().Where(r => before is null || string.CompareOrdinal(r.Id, before) < 0).Take(limit + 1).ToList();
        return new ItemList<RunSummary>([.. runs.Take(limit).Select(RunRecords.Summary)], runs.Count > limit ? runs[limit - 1].Id : null);
    }

    private List<string> Outdated(ImmutableSortedDictionary<string, StoredRun> runs)
    {
        var oldest = time.GetUtcNow() - options.Value.KeepFor;
        var surplus = runs.Count - options.Value.Keep;
        return [.. runs.Values.Where((run, i) => i < surplus || run.StartedAt < oldest).Select(r => r.Id)];
    }

    private async Task<StoredRun> EndIfCutOffAsync(StoredRun run, CancellationToken cancellationToken)
    {
        var summary = RunRecords.Summary(run);
        if (summary.State != RunState.Running)
            return run;
        var report = RunRecords.Report(run) with { State = RunState.Canceled, FinishedAt = summary.StartedAt, DurationMs = null, Message = CutOff };
        var ended = RunRecords.Of(report, run.RequestHash, run.IdempotencyKey);
        await session.Store.PutRunAsync(ended, cancellationToken).ConfigureAwait(false);
        return ended with { Report = [] };
    }
}

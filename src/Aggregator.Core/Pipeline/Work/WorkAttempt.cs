using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>
/// One attempt at a piece of work: finds its article, lets the handler of its kind look, rates the article with what was found, and stores
/// that together with the removal of the work.
/// </summary>
internal sealed class WorkAttempt(
    StoreSession session,
    IEnumerable<IWorkHandler> handlers,
    ArticleRating rating,
    IOptions<WorkOptions> options,
    IRandomSource random,
    TimeProvider time,
    ILogger<WorkAttempt> logger)
{
    private readonly Dictionary<string, IWorkHandler> _handlers = handlers.ToDictionary(h => h.Kind);

    /// <summary>The kinds of work that can be done.</summary>
    public IReadOnlyCollection<string> Kinds => _handlers.Keys;

    /// <summary>Tries a piece of work. Throws only when it is canceled or the store fails; then the work stays as it is.</summary>
    public async Task<WorkEnd> RunAsync(WorkItem work, CancellationToken cancellationToken)
    {
        WorkResult? result = null;
        for (var turn = 0; turn <= WorkConstants.MaxConflicts; turn++)
        {
            if (work.Article is not { } id || await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } article)
                return await RemoveAsync(work, WorkOutcome.Gone, null, cancellationToken).ConfigureAwait(false);

            result = await HandleAsync(work, article, cancellationToken).ConfigureAwait(false);
            if (result.TryAgain)
                break;
            if (result.Patch is not { } patch)
                return await RemoveAsync(work, WorkOutcome.Done, result.Message, cancellationToken).ConfigureAwait(false);
            if (await StoreAsync(work, article, patch, cancellationToken).ConfigureAwait(false) is { } end)
                return end;
        }

        return await PutOffAsync(work, result!, cancellationToken).ConfigureAwait(false);
    }

    private async Task<WorkResult> HandleAsync(WorkItem work, Article article, CancellationToken cancellationToken)
    {
        try
        {
            return await _handlers[work.Kind].RunAsync(work, article, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            WorkLog.Crashed(logger, exception, work.Kind, article.Id.ToString());
            return new WorkResult(TryAgain: true, Message: $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>Stores what was found; null when the article was edited meanwhile.</summary>
    private async Task<WorkEnd?> StoreAsync(WorkItem work, Article article, ArticlePatch patch, CancellationToken cancellationToken)
    {
        var outcome = WorkOutcome.Done;
        var rated = rating.Rate(article, patch) with { CompletesWork = work.Id };
        var amended = await session.Store.AmendAsync(article.Id, article.Revision, rated, cancellationToken).ConfigureAwait(false);
        switch (amended)
        {
            case AmendResult.Conflict:
                return null;
            case AmendResult.NotFound:
                return await RemoveAsync(work, WorkOutcome.Gone, null, cancellationToken).ConfigureAwait(false);
            case AmendResult.Merged:
                outcome = WorkOutcome.Merged;
                await RateAgainAsync(article.Id, patch.Origin, cancellationToken).ConfigureAwait(false);
                break;
        }

        WorkLog.Ended(logger, work.Kind, article.Id.ToString(), outcome, null);
        return new WorkEnd(outcome, LeftWork: patch.Work.Count > 0);
    }

    /// <summary>The article that stays after a merge may have got more of it. A crash before costs the new rating alone.</summary>
    private async Task RateAgainAsync(ArticleId id, string origin, CancellationToken cancellationToken)
    {
        if (await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } united)
            return;
        var patch = rating.Rate(united, new ArticlePatch { Origin = origin });
        await session.Store.AmendAsync(united.Id, united.Revision, patch, cancellationToken).ConfigureAwait(false);
    }

    private async Task<WorkEnd> RemoveAsync(WorkItem work, WorkOutcome outcome, string? message, CancellationToken cancellationToken)
    {
        await session.Store.AckWorkAsync([work.Id], cancellationToken).ConfigureAwait(false);
        WorkLog.Ended(logger, work.Kind, NameOf(work), outcome, message);
        return new WorkEnd(outcome);
    }

    private async Task<WorkEnd> PutOffAsync(WorkItem work, WorkResult result, CancellationToken cancellationToken)
    {
        var attempts = work.Attempts + 1;
        if (attempts >= options.Value.MaxAttempts)
        {
            await session.Store.AckWorkAsync([work.Id], cancellationToken).ConfigureAwait(false);
            WorkLog.Dropped(logger, work.Kind, NameOf(work), attempts, result.Message);
            return new WorkEnd(WorkOutcome.Dropped);
        }

        var notBefore = time.GetUtcNow() + WorkBackOff.After(attempts, options.Value.RetryDelay, result.NotBefore, random.NextDouble());
        await session.Store.DeferWorkAsync(work.Id, attempts, notBefore, cancellationToken).ConfigureAwait(false);
        WorkLog.Ended(logger, work.Kind, NameOf(work), WorkOutcome.Deferred, result.Message);
        return new WorkEnd(WorkOutcome.Deferred, work with { Attempts = attempts, NotBefore = notBefore });
    }

    private static string NameOf(WorkItem work) => work.Article?.ToString() ?? "";
}

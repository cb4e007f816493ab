using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Enrichment.Work;

/// <summary>Does one kind of the slow work that refreshes leave behind: it looks, and says what is to be changed.</summary>
public interface IWorkHandler
{
    /// <summary>The kind of <see cref="WorkItem"/> that it does.</summary>
    string Kind { get; }

    /// <summary>
    /// Does a piece of work. Expected failures are values. It writes nothing itself: the patch of its answer is applied together with
    /// the removal of the work, in one transaction, so a crash in between repeats the work and loses nothing.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="article">The article that it concerns, as stored.</param>
    /// <param name="cancellationToken">Ends it without an answer; the work stays.</param>
    Task<WorkResult> RunAsync(WorkItem work, Article article, CancellationToken cancellationToken);
}

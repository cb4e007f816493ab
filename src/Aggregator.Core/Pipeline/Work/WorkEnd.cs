using Aggregator.Core.Storage;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>What an attempt left behind.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Deferred">The work as it stands, for <see cref="WorkOutcome.Deferred"/>; else null.</param>
/// <param name="LeftWork">Whether further work was stored.</param>
internal sealed record WorkEnd(WorkOutcome Outcome, WorkItem? Deferred = null, bool LeftWork = false);

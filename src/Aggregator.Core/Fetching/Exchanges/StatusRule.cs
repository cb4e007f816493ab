using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>What a status means.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="IsTransient">Whether it is worth a retry at once.</param>
/// <param name="Advice">What to do, a sentence for people.</param>
internal sealed record StatusRule(RefreshOutcomeKind Outcome, bool IsTransient, string Advice);

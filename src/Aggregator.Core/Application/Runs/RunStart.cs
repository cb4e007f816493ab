namespace Aggregator.Core.Application;

/// <summary>A run that began or was joined, or why there is none.</summary>
/// <param name="Run">The run; null when something is unknown or in conflict.</param>
/// <param name="Unknown">What is unknown, each as "provider X" or "feed X"; empty when nothing is.</param>
/// <param name="Conflict">Why the idempotency key cannot be used for this; null when it can.</param>
public sealed record RunStart(RunReport? Run, IReadOnlyList<string> Unknown, string? Conflict = null);

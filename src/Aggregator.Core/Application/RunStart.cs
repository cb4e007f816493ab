namespace Aggregator.Core.Application;

/// <summary>A run that began, or the names that are not configured.</summary>
/// <param name="Run">The run; null when something is unknown.</param>
/// <param name="Unknown">What is unknown, each as "provider X" or "feed X"; empty when the run began.</param>
public sealed record RunStart(RunReport? Run, IReadOnlyList<string> Unknown);

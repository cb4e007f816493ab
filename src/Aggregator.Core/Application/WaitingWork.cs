namespace Aggregator.Core.Application;

/// <summary>Slow work that refreshes have left to be done.</summary>
/// <param name="Kind">What it is: "page", "image".</param>
/// <param name="Waiting">How much waits, what is put off included.</param>
public sealed record WaitingWork(string Kind, long Waiting);

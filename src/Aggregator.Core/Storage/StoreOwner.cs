namespace Aggregator.Core.Storage;

/// <summary>What the lock file says of the process that owns the store.</summary>
/// <param name="ProcessId">Its process id.</param>
/// <param name="Command">What it is doing: "run", "refresh".</param>
/// <param name="Address">The address of its HTTP API; null when it serves none, and so cannot be asked.</param>
/// <param name="Token">A token that its HTTP API takes from local callers; null when it serves none.</param>
public sealed record StoreOwner(int ProcessId, string Command, string? Address, string? Token);

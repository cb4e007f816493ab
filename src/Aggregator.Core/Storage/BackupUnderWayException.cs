namespace Aggregator.Core.Storage;

/// <summary>A backup of the store is being read already; it takes one at a time.</summary>
public sealed class BackupUnderWayException() : Exception("A backup of the store is being read already; try again when it has ended.");

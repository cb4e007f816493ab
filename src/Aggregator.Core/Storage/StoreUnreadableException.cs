namespace Aggregator.Core.Storage;

/// <summary>The store cannot be opened: damaged, of a newer version, or not permitted. The message says which, and what to do.</summary>
public sealed class StoreUnreadableException(string message, Exception? inner = null) : IOException(message, inner);

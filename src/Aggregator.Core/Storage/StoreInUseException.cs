namespace Aggregator.Core.Storage;

/// <summary>Another process owns the store.</summary>
public sealed class StoreInUseException(string message, StoreOwner? owner = null) : IOException(message)
{
    /// <summary>Who owns it, as far as its lock file says.</summary>
    public StoreOwner? Owner { get; } = owner;
}

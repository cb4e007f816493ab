namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A read, done in slices so that a long one does not keep commits waiting.</summary>
internal abstract class ReadOperation(CancellationToken cancellationToken) : StoreOperation(cancellationToken)
{
    /// <summary>Does one slice. False when it was the last, and the caller has been answered.</summary>
    public abstract bool Advance(StoreEngine engine, StoreMemory memory);
}

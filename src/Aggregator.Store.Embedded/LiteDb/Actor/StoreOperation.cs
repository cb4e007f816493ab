using Aggregator.Core.Storage;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Something that a caller waits for while the actor does it.</summary>
internal abstract class StoreOperation(CancellationToken cancellationToken)
{
    /// <summary>Whether the caller has given up. What has been decided is not taken back.</summary>
    public virtual bool IsCanceled => cancellationToken.IsCancellationRequested;

    /// <summary>Tells the caller that it was not done.</summary>
    public abstract void Fail(Exception failure);

    /// <summary>LiteDB's own exceptions stay within this store.</summary>
    protected static Exception Translate(Exception failure) => failure switch
    {
        LiteException lite => new StoreUnreadableException("The store could not be read or written: " + lite.Message, lite),
        _ => failure,
    };
}

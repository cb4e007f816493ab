namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A command: decided on a batch together with others, answered when the batch is durable.</summary>
internal abstract class WriteOperation(int documents, CancellationToken cancellationToken) : StoreOperation(cancellationToken)
{
    /// <summary>Documents that it may write, about.</summary>
    public int Documents { get; } = documents;

    /// <summary>Decides, and adds what it decided to the batch. May be called again on another batch, where the first failed.</summary>
    public abstract void Decide(WriteBatch batch);

    /// <summary>Answers the caller with what was decided last.</summary>
    public abstract void Complete();
}

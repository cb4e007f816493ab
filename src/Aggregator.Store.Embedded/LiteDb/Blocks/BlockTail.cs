namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The last block of a log: new entries are appended to it while it is short.</summary>
/// <param name="Id">Its id; 0 when there is none.</param>
/// <param name="Payload">Its entries.</param>
internal readonly record struct BlockTail(long Id, byte[] Payload)
{
    public static BlockTail None { get; } = new(0, []);
}

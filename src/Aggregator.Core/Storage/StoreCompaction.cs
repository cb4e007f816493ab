namespace Aggregator.Core.Storage;

/// <summary>What making a store's file anew brought.</summary>
/// <param name="BytesBefore">Size of the file before, in bytes.</param>
/// <param name="BytesAfter">Its size now, in bytes.</param>
public sealed record StoreCompaction(long BytesBefore, long BytesAfter);

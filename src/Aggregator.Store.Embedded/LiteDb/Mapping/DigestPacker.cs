using System.Buffers.Binary;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Item digests in 16 bytes each.</summary>
internal static class DigestPacker
{
    private const int EntryBytes = 2 * sizeof(ulong);

    public static byte[] Pack(IReadOnlyList<ItemDigest> digests)
    {
        var bytes = new byte[digests.Count * EntryBytes];
        for (var i = 0; i < digests.Count; i++)
        {
            var entry = bytes.AsSpan(i * EntryBytes);
            BinaryPrimitives.WriteUInt64LittleEndian(entry, digests[i].RawHash);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[sizeof(ulong)..], digests[i].Key);
        }

        return bytes;
    }

    public static ItemDigest[] Unpack(ReadOnlySpan<byte> bytes)
    {
        var digests = new ItemDigest[bytes.Length / EntryBytes];
        for (var i = 0; i < digests.Length; i++)
        {
            var entry = bytes.Slice(i * EntryBytes, EntryBytes);
            digests[i] = new ItemDigest(
                BinaryPrimitives.ReadUInt64LittleEndian(entry),
                BinaryPrimitives.ReadUInt64LittleEndian(entry[sizeof(ulong)..]));
        }

        return digests;
    }
}

using System.Buffers;
using System.Buffers.Binary;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Entries of the alias table: 16 bytes of key, 4 of row.</summary>
internal static class KeyCodec
{
    private const int EntryBytes = ArticleKey.SizeInBytes + sizeof(int);

    public static void Write(ArrayBufferWriter<byte> output, KeyEntry entry)
    {
        var span = output.GetSpan(EntryBytes);
        entry.Key.Write(span);
        BinaryPrimitives.WriteInt32LittleEndian(span[ArticleKey.SizeInBytes..], entry.Row);
        output.Advance(EntryBytes);
    }

    public static KeyEntry[] Read(ReadOnlySpan<byte> block)
    {
        var entries = new KeyEntry[block.Length / EntryBytes];
        for (var i = 0; i < entries.Length; i++)
        {
            var span = block.Slice(i * EntryBytes, EntryBytes);
            entries[i] = new KeyEntry(ArticleKey.Read(span), BinaryPrimitives.ReadInt32LittleEndian(span[ArticleKey.SizeInBytes..]));
        }

        return entries;
    }
}

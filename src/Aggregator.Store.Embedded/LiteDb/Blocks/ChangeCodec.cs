using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Entries of the change feed: each is all that memory needs of the row after that change, so that one log serves followers, the
/// known articles and queries.
/// </summary>
internal static class ChangeCodec
{
    // size 2, sequence 8, row 4, fate 1, feed 8, text hash or target row 8, then the columns, then heat where there is any, then 4 a topic
    public const int FactsBytes = 31;
    public const int ColumnsBytes = 28;
    public const int HeatBytes = 16;
    public const int MaxTopics = 1_000;

    /// <summary>Set in the fate of an entry with heat.</summary>
    public const byte HeatFlag = 0x80;

    public static void Write(ArrayBufferWriter<byte> output, in RowFacts facts, in RowColumns columns, ReadOnlySpan<int> topics)
    {
        topics = topics[..Math.Min(topics.Length, MaxTopics)];
        var heat = columns.Heat is null ? 0 : HeatBytes;
        var size = FactsBytes + ColumnsBytes + heat + (topics.Length * sizeof(int));
        var span = output.GetSpan(size);
        BinaryPrimitives.WriteUInt16LittleEndian(span, (ushort)size);
        BinaryPrimitives.WriteInt64LittleEndian(span[2..], facts.Sequence);
        BinaryPrimitives.WriteInt32LittleEndian(span[10..], facts.Row);
        span[14] = (byte)((byte)facts.Fate | (heat == 0 ? 0 : HeatFlag));
        BinaryPrimitives.WriteUInt64LittleEndian(span[15..], facts.OwnerFeed.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(span[23..], facts.Fate == ArticleFate.Merged ? (ulong)facts.MergedInto : facts.TextHash);
        WriteColumns(span[FactsBytes..], columns);
        MemoryMarshal.AsBytes(topics).CopyTo(span[(FactsBytes + ColumnsBytes + heat)..]);
        output.Advance(size);
    }

    private static void WriteColumns(Span<byte> span, in RowColumns columns)
    {
        BinaryPrimitives.WriteInt64LittleEndian(span, columns.PublishedTicks);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], columns.FirstSeenTicks);
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], columns.Source);
        BinaryPrimitives.WriteInt32LittleEndian(span[20..], columns.Language);
        span[24] = columns.Quality;
        span[25] = 0; // heat, before version 4
        span[26] = (byte)columns.Type;
        span[27] = columns.Published ? (byte)1 : (byte)0;
        if (columns.Heat is not { } heat)
            return;
        BinaryPrimitives.WriteDoubleLittleEndian(span[ColumnsBytes..], heat.Carriers);
        BinaryPrimitives.WriteInt64LittleEndian(span[(ColumnsBytes + sizeof(double))..], heat.At.UtcTicks);
    }
}

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
    // size 2, sequence 8, row 4, fate 1, feed 8, text hash or target row 8, then the columns, then 4 a topic
    public const int FactsBytes = 31;
    public const int ColumnsBytes = 28;
    public const int MaxTopics = 1_000;

    public static void Write(ArrayBufferWriter<byte> output, in RowFacts facts, in RowColumns columns, ReadOnlySpan<int> topics)
    {
        topics = topics[..Math.Min(topics.Length, MaxTopics)];
        var size = FactsBytes + ColumnsBytes + (topics.Length * sizeof(int));
        var span = output.GetSpan(size);
        BinaryPrimitives.WriteUInt16LittleEndian(span, (ushort)size);
        BinaryPrimitives.WriteInt64LittleEndian(span[2..], facts.Sequence);
        BinaryPrimitives.WriteInt32LittleEndian(span[10..], facts.Row);
        span[14] = (byte)facts.Fate;
        BinaryPrimitives.WriteUInt64LittleEndian(span[15..], facts.OwnerFeed.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(span[23..], facts.Fate == ArticleFate.Merged ? (ulong)facts.MergedInto : facts.TextHash);
        WriteColumns(span[FactsBytes..], columns);
        MemoryMarshal.AsBytes(topics).CopyTo(span[(FactsBytes + ColumnsBytes)..]);
        output.Advance(size);
    }

    private static void WriteColumns(Span<byte> span, in RowColumns columns)
    {
        BinaryPrimitives.WriteInt64LittleEndian(span, columns.PublishedTicks);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], columns.FirstSeenTicks);
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], columns.Source);
        BinaryPrimitives.WriteInt32LittleEndian(span[20..], columns.Language);
        span[24] = columns.Quality;
        span[25] = (byte)columns.Heat;
        span[26] = (byte)columns.Type;
        span[27] = columns.Published ? (byte)1 : (byte)0;
    }
}

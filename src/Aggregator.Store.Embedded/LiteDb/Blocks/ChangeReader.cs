using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the entries of a change block one after the other.</summary>
internal ref struct ChangeReader(ReadOnlySpan<byte> block)
{
    private ReadOnlySpan<byte> _rest = block;
    private ReadOnlySpan<byte> _entry;

    /// <summary>The present entry as it is stored.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _entry;

    public readonly long Sequence => BinaryPrimitives.ReadInt64LittleEndian(_entry[2..]);

    public readonly RowFacts Facts
    {
        get
        {
            var fate = (ArticleFate)(_entry[14] & ~ChangeCodec.HeatFlag);
            var feed = new FeedId(BinaryPrimitives.ReadUInt64LittleEndian(_entry[15..]));
            var hash = BinaryPrimitives.ReadUInt64LittleEndian(_entry[23..]);
            var merged = fate == ArticleFate.Merged;
            var row = BinaryPrimitives.ReadInt32LittleEndian(_entry[10..]);
            return new RowFacts(row, Sequence, fate, feed, merged ? 0 : hash, merged ? (int)hash : 0);
        }
    }

    public readonly RowColumns Columns
    {
        get
        {
            var span = _entry[ChangeCodec.FactsBytes..];
            return new RowColumns(
                BinaryPrimitives.ReadInt64LittleEndian(span),
                BinaryPrimitives.ReadInt64LittleEndian(span[8..]),
                BinaryPrimitives.ReadInt32LittleEndian(span[16..]),
                BinaryPrimitives.ReadInt32LittleEndian(span[20..]),
                span[24],
                HasHeat ? HeatOf(span[ChangeCodec.ColumnsBytes..]) : null,
                (ArticleType)span[26],
                span[27] != 0);
        }
    }

    public readonly ReadOnlySpan<int> Topics =>
        MemoryMarshal.Cast<byte, int>(_entry[(ChangeCodec.FactsBytes + ChangeCodec.ColumnsBytes + (HasHeat ? ChangeCodec.HeatBytes : 0))..]);

    private readonly bool HasHeat => (_entry[14] & ChangeCodec.HeatFlag) != 0;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;

        var size = BinaryPrimitives.ReadUInt16LittleEndian(_rest);
        _entry = _rest[..size];
        _rest = _rest[size..];
        return true;
    }

    private static HeatMark HeatOf(ReadOnlySpan<byte> span) => new(
        BinaryPrimitives.ReadDoubleLittleEndian(span),
        new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(span[sizeof(double)..]), TimeSpan.Zero));
}

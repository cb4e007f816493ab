using System.Buffers.Binary;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A feed's outcomes as they are stored, newest first: each its 16-bit size and its entry, read only when asked for.</summary>
internal readonly record struct PackedOutcomes(byte[] Bytes)
{
    private const int SizeBytes = sizeof(ushort);

    public static PackedOutcomes None { get; } = new([]);

    public int Count
    {
        get
        {
            var count = 0;
            for (var offset = 0; offset < Bytes.Length; offset = EndOf(offset))
                count++;

            return count;
        }
    }

    /// <summary>How the newest one ended; null when there is none.</summary>
    public RefreshOutcomeKind? NewestKind => Bytes.Length == 0 ? null : (RefreshOutcomeKind)Bytes[SizeBytes];

    /// <summary>The same with a newer one in front.</summary>
    public PackedOutcomes Add(RefreshOutcome outcome)
    {
        var entry = OutcomeCodec.Write(outcome);
        var bytes = new byte[SizeBytes + entry.Length + Bytes.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, checked((ushort)entry.Length));
        entry.CopyTo(bytes, SizeBytes);
        Bytes.CopyTo(bytes, SizeBytes + entry.Length);
        return new PackedOutcomes(bytes);
    }

    /// <summary>The newest ones.</summary>
    public PackedOutcomes Take(int count) => new(Bytes[..OffsetOf(count)]);

    /// <summary>All but the newest ones.</summary>
    public PackedOutcomes Skip(int count) => new(Bytes[OffsetOf(count)..]);

    /// <summary>The same with older ones behind.</summary>
    public PackedOutcomes Concat(PackedOutcomes older) => new([.. Bytes, .. older.Bytes]);

    /// <summary>The outcomes of the feed, newest first.</summary>
    public RefreshOutcome[] Read(FeedId feed)
    {
        var outcomes = new RefreshOutcome[Count];
        for (int i = 0, offset = 0; i < outcomes.Length; i++, offset = EndOf(offset))
            outcomes[i] = OutcomeCodec.Read(feed, Bytes[(offset + SizeBytes)..EndOf(offset)]);

        return outcomes;
    }

    private int OffsetOf(int index)
    {
        var offset = 0;
        for (; index > 0 && offset < Bytes.Length; index--)
            offset = EndOf(offset);

        return offset;
    }

    private int EndOf(int offset) => offset + SizeBytes + BinaryPrimitives.ReadUInt16LittleEndian(Bytes.AsSpan(offset));
}

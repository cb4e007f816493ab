using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Entries of the log of wordings.</summary>
internal static class SignatureCodec
{
    // row 4, source 4, published 8, arrival 8, number of words 1, then 4 a word, then 1 a word for its marks
    private const int HeadBytes = 25;

    public static void Write(ArrayBufferWriter<byte> output, StagedSignature entry)
    {
        var (words, marks) = (entry.Signature.Words, entry.Signature.Marks);
        var size = HeadBytes + (words.Length * (sizeof(uint) + 1));
        var span = output.GetSpan(size);
        BinaryPrimitives.WriteInt32LittleEndian(span, entry.Row);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], entry.Source);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], entry.PublishedAt.UtcTicks);
        BinaryPrimitives.WriteInt64LittleEndian(span[16..], entry.Arrival.UtcTicks);
        span[24] = (byte)words.Length;
        MemoryMarshal.AsBytes<uint>(words).CopyTo(span[HeadBytes..]);
        MemoryMarshal.AsBytes<StoryMarks>(marks).CopyTo(span[(HeadBytes + (words.Length * sizeof(uint)))..]);
        output.Advance(size);
    }

    public static List<StagedSignature> Read(ReadOnlySpan<byte> block)
    {
        var entries = new List<StagedSignature>();
        while (!block.IsEmpty)
        {
            var count = block[24];
            var words = MemoryMarshal.Cast<byte, uint>(block.Slice(HeadBytes, count * sizeof(uint))).ToArray();
            var end = HeadBytes + (count * sizeof(uint));
            var marks = MemoryMarshal.Cast<byte, StoryMarks>(block.Slice(end, count)).ToArray();
            entries.Add(new StagedSignature(
                BinaryPrimitives.ReadInt32LittleEndian(block),
                BinaryPrimitives.ReadInt32LittleEndian(block[4..]),
                Time(block[8..]),
                Time(block[16..]),
                new StorySignature(words, marks)));
            block = block[(end + count)..];
        }

        return entries;
    }

    private static DateTimeOffset Time(ReadOnlySpan<byte> span) => new(BinaryPrimitives.ReadInt64LittleEndian(span), TimeSpan.Zero);
}

using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Entries of the log of wordings. Title and figures are given by their places among the words.</summary>
internal static class SignatureCodec
{
    // row 4, source 4, published 8, arrival 8, numbers of words, title and figures 1 each, then 4 a word and 1 a place
    private const int HeadBytes = 27;

    public static void Write(ArrayBufferWriter<byte> output, StagedSignature entry)
    {
        var (words, title, figures) = (entry.Signature.Words, entry.Signature.Title, entry.Signature.Figures);
        var size = HeadBytes + (words.Length * sizeof(uint)) + title.Length + figures.Length;
        var span = output.GetSpan(size);
        BinaryPrimitives.WriteInt32LittleEndian(span, entry.Row);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], entry.Source);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], entry.PublishedAt.UtcTicks);
        BinaryPrimitives.WriteInt64LittleEndian(span[16..], entry.Arrival.UtcTicks);
        span[24] = (byte)words.Length;
        span[25] = (byte)title.Length;
        span[26] = (byte)figures.Length;
        MemoryMarshal.AsBytes<uint>(words).CopyTo(span[HeadBytes..]);
        var places = span[(HeadBytes + (words.Length * sizeof(uint)))..];
        WritePlaces(places, title, words);
        WritePlaces(places[title.Length..], figures, words);
        output.Advance(size);
    }

    public static List<StagedSignature> Read(ReadOnlySpan<byte> block)
    {
        var entries = new List<StagedSignature>();
        while (!block.IsEmpty)
        {
            var words = MemoryMarshal.Cast<byte, uint>(block.Slice(HeadBytes, block[24] * sizeof(uint))).ToArray();
            var places = block[(HeadBytes + (words.Length * sizeof(uint)))..];
            var title = ReadPlaces(places[..block[25]], words);
            var figures = ReadPlaces(places.Slice(title.Length, block[26]), words);
            entries.Add(new StagedSignature(
                BinaryPrimitives.ReadInt32LittleEndian(block),
                BinaryPrimitives.ReadInt32LittleEndian(block[4..]),
                Time(block[8..]),
                Time(block[16..]),
                new StorySignature(title, words, figures)));
            block = places[(title.Length + figures.Length)..];
        }

        return entries;
    }

    private static DateTimeOffset Time(ReadOnlySpan<byte> span) => new(BinaryPrimitives.ReadInt64LittleEndian(span), TimeSpan.Zero);

    private static void WritePlaces(Span<byte> places, uint[] some, uint[] all)
    {
        for (var i = 0; i < some.Length; i++)
            places[i] = (byte)Array.BinarySearch(all, some[i]);
    }

    private static uint[] ReadPlaces(ReadOnlySpan<byte> places, uint[] all)
    {
        var some = new uint[places.Length];
        for (var i = 0; i < some.Length; i++)
            some[i] = all[places[i]];
        return some;
    }
}

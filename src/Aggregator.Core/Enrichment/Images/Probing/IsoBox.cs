using System.Buffers.Binary;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>One box of an ISO base media file (ISO/IEC 14496-12, section 4.2).</summary>
internal readonly ref struct IsoBox
{
    private const int HeaderLength = 8;
    private const int LongHeaderLength = 16;

    private IsoBox(uint type, ReadOnlySpan<byte> content, bool isCut)
    {
        Type = type;
        Content = content;
        IsCut = isCut;
    }

    /// <summary>Its type, as four characters in big-endian order.</summary>
    public uint Type { get; }

    /// <summary>What it holds, as far as it is there.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>Whether its end lies beyond the bytes.</summary>
    public bool IsCut { get; }

    /// <summary>A type as a number.</summary>
    public static uint TypeOf(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name);

    /// <summary>Reads the next box and moves behind it; false at the end, or where none can be.</summary>
    public static bool TryRead(scoped ref ReadOnlySpan<byte> bytes, out IsoBox box)
    {
        box = default;
        if (bytes.Length < HeaderLength)
            return false;
        ulong size = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var header = HeaderLength;
        if (size == 1)
        {
            if (bytes.Length < LongHeaderLength)
                return false;
            (size, header) = (BinaryPrimitives.ReadUInt64BigEndian(bytes[HeaderLength..]), LongHeaderLength);
        }

        // A size of 0 reaches to the end of the file.
        if (size == 0)
            size = (ulong)bytes.Length;
        if (size < (ulong)header)
            return false;
        var isCut = size > (ulong)bytes.Length;
        var end = isCut ? bytes.Length : (int)size;
        box = new IsoBox(BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]), bytes[header..end], isCut);
        bytes = bytes[end..];
        return true;
    }

    /// <summary>Finds the first box of a type among those one after another.</summary>
    public static bool TryFind(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> type, out IsoBox box)
    {
        var wanted = TypeOf(type);
        while (TryRead(ref bytes, out box))
        {
            if (box.Type == wanted)
                return true;
        }

        return false;
    }
}

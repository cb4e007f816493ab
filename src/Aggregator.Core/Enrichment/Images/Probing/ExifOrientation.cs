using System.Buffers.Binary;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Reads the orientation of a picture from its Exif segment (Exif 2.32, section 4.6.4; TIFF 6.0, section 2).</summary>
internal static class ExifOrientation
{
    private const int HeaderLength = 8;
    private const int EntryLength = 12;
    private const ushort OrientationTag = 0x0112;

    /// <summary>From this value on, width and height change places.</summary>
    private const int FirstTurned = 5;
    private const int LastTurned = 8;

    /// <summary>Whether browsers show the picture turned by a quarter.</summary>
    /// <param name="segment">The content of an APP1 segment; it may be cut off.</param>
    public static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8))
            return false;
        var tiff = segment[6..];
        if (tiff.Length < HeaderLength || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return false;
        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return false;

        var entries = tiff[((int)directory + 2)..];
        var count = Math.Min(Number(tiff[(int)directory..], isLittle), entries.Length / EntryLength);
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Slice(i * EntryLength, EntryLength);
            if (Number(entry, isLittle) == OrientationTag)
                return Number(entry[8..], isLittle) is >= FirstTurned and <= LastTurned;
        }

        return false;
    }

    private static int Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}

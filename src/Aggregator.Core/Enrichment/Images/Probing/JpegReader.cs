using System.Buffers.Binary;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Finds the frame header of a JPEG behind its other segments (ITU-T T.81, annex B).</summary>
internal static class JpegReader
{
    private const byte Lead = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Application1 = 0xE1;

    /// <summary>Length, precision, height and width.</summary>
    private const int FrameHeaderLength = 7;

    /// <summary>The size as shown: turned where Exif says that the camera was.</summary>
    public static ImageSize Read(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        var at = 2;
        while (true)
        {
            var lead = at < bytes.Length ? bytes[at..].IndexOf(Lead) : -1;
            var code = lead < 0 ? -1 : bytes[(at + lead)..].IndexOfAnyExcept(Lead);
            if (code < 0)
                return ImageSize.Beyond;
            at += lead + code;
            var marker = bytes[at++];
            if (IsAlone(marker))
                continue;
            if (marker is EndOfImage or StartOfScan)
                return ImageSize.Unknown;
            if (bytes.Length - at < FrameHeaderLength)
                return ImageSize.Beyond;

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (IsFrame(marker))
            {
                var size = ImageSize.Of(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 3)..]));
                return isTurned ? size.Turned() : size;
            }

            if (length < 2)
                return ImageSize.Unknown;
            if (marker == Application1)
                isTurned |= ExifOrientation.IsTurned(bytes[(at + 2)..Math.Min(at + length, bytes.Length)]);
            at += length;
        }
    }

    /// <summary>Stuffing, TEM and restarts have no length.</summary>
    private static bool IsAlone(byte marker) => marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8);

    /// <summary>All start-of-frame markers; the four excepted are tables and an extension.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}

using System.Buffers.Binary;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Reads the size of a WebP from its first chunk (RFC 9649; RFC 6386 section 9.1 for the lossy frame).</summary>
internal static class WebpReader
{
    private const int ChunkStart = 12;
    private const int DataStart = 20;
    private const int DataLength = 10;
    private const int SideMask = 0x3FFF;
    private const byte LosslessSignature = 0x2F;

    /// <summary>The size of the canvas.</summary>
    public static ImageSize Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < DataStart + DataLength)
            return ImageSize.Beyond;
        var chunk = bytes[ChunkStart..];
        var data = bytes[DataStart..];
        return chunk.StartsWith("VP8 "u8) ? ReadLossy(data)
            : chunk.StartsWith("VP8L"u8) ? ReadLossless(data)
            : chunk.StartsWith("VP8X"u8) ? ImageSize.Of(Number24(data[4..]) + 1, Number24(data[7..]) + 1)
            : ImageSize.Unknown;
    }

    private static ImageSize ReadLossy(ReadOnlySpan<byte> data)
    {
        var isKeyFrame = (data[0] & 1) == 0 && data[3] == 0x9D && data[4] == 0x01 && data[5] == 0x2A;
        return isKeyFrame
            ? ImageSize.Of(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & SideMask, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & SideMask)
            : ImageSize.Unknown;
    }

    private static ImageSize ReadLossless(ReadOnlySpan<byte> data)
    {
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return data[0] == LosslessSignature ? ImageSize.Of((bits & SideMask) + 1, ((bits >> 14) & SideMask) + 1) : ImageSize.Unknown;
    }

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}

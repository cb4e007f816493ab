using System.Buffers.Binary;
using System.Text;

namespace Aggregator.Core.Tests.Enrichment.Images;

/// <summary>Images of any size: as much of a file as tells it.</summary>
internal static class MadeImages
{
    /// <summary>A GIF, filled up to a length with what a reader skips.</summary>
    public static byte[] Gif(int width, int height, int length = 64)
    {
        var bytes = new byte[length];
        "GIF89a"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)height);
        return bytes;
    }

    /// <summary>An SVG.</summary>
    public static byte[] Svg(int width, int height) => Encoding.UTF8.GetBytes($"<svg width='{width}' height='{height}'/>");

    /// <summary>A JPEG whose size stands behind so many bytes of other segments.</summary>
    public static byte[] JpegBehind(int bytes) =>
        [0xFF, 0xD8, .. Enumerable.Repeat<byte[]>([0xFF, 0xE2, 0x10, 0x00, .. new byte[0x0FFE]], bytes / 0x1000).SelectMany(s => s), .. ImageSamples.Jpeg[2..]];
}

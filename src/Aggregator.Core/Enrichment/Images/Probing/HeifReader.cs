using System.Buffers.Binary;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Reads the size of the primary image of AVIF and HEIF from its properties (ISO/IEC 23008-12; AV1 Image File Format).</summary>
internal static class HeifReader
{
    /// <summary>Version and flags, with which many boxes begin.</summary>
    private const int FullBoxHeaderLength = 4;

    /// <summary>The brands in a file-type box that are looked at.</summary>
    private const int MaxBrands = 16;

    /// <summary>AVIF, other HEIF, or none; by the brands of the file-type box.</summary>
    public static ImageKind KindOf(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        if (!IsoBox.TryRead(ref rest, out var box) || box.Type != IsoBox.TypeOf("ftyp"u8))
            return ImageKind.None;
        var kind = ImageKind.None;
        for (var i = 0; i < MaxBrands && (i + 1) * 4 <= box.Content.Length; i++)
        {
            // The second is the version of the first.
            var brand = box.Content.Slice(i * 4, 4);
            if (i != 1 && (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8)))
                return ImageKind.Avif;
            if (i != 1 && (brand.SequenceEqual("mif1"u8) || brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8)))
                kind = ImageKind.Heif;
        }

        return kind;
    }

    /// <summary>The size of the primary image, turned where it is to be shown turned.</summary>
    public static ImageSize Read(ReadOnlySpan<byte> bytes)
    {
        if (!IsoBox.TryFind(bytes, "meta"u8, out var meta) || meta.Content.Length < FullBoxHeaderLength)
            return ImageSize.Beyond;
        if (meta.IsCut)
            return ImageSize.Beyond;
        var boxes = meta.Content[FullBoxHeaderLength..];
        if (!TryReadPrimary(boxes, out var primary) || !IsoBox.TryFind(boxes, "iprp"u8, out var properties))
            return ImageSize.Unknown;
        if (!IsoBox.TryFind(properties.Content, "ipco"u8, out var values) || !IsoBox.TryFind(properties.Content, "ipma"u8, out var associations))
            return ImageSize.Unknown;
        return SizeOf(values.Content, ItemAssociations.Find(associations.Content, primary));
    }

    private static bool TryReadPrimary(ReadOnlySpan<byte> boxes, out uint id)
    {
        id = 0;
        if (!IsoBox.TryFind(boxes, "pitm"u8, out var box) || box.Content.Length < FullBoxHeaderLength + 2)
            return false;
        var value = box.Content[FullBoxHeaderLength..];
        var isLong = box.Content[0] > 0;
        if (isLong && value.Length < 4)
            return false;
        id = isLong ? BinaryPrimitives.ReadUInt32BigEndian(value) : BinaryPrimitives.ReadUInt16BigEndian(value);
        return true;
    }

    private static ImageSize SizeOf(ReadOnlySpan<byte> values, ItemAssociations item)
    {
        var size = ImageSize.Unknown;
        var isTurned = false;
        for (var index = 1; IsoBox.TryRead(ref values, out var value); index++)
        {
            if (!item.Has(index))
                continue;
            if (value.Type == IsoBox.TypeOf("ispe"u8) && value.Content.Length >= FullBoxHeaderLength + 8)
                size = ImageSize.Of(BinaryPrimitives.ReadUInt32BigEndian(value.Content[4..]), BinaryPrimitives.ReadUInt32BigEndian(value.Content[8..]));
            else if (value.Type == IsoBox.TypeOf("irot"u8) && value.Content.Length >= 1)
                isTurned = (value.Content[0] & 1) == 1;
        }

        return isTurned ? size.Turned() : size;
    }
}

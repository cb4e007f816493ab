using System.Buffers.Binary;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Which properties an item of a HEIF file has, by their place among all (ISO/IEC 23008-12, section 9.3).</summary>
internal readonly ref struct ItemAssociations
{
    private readonly ReadOnlySpan<byte> _indices;
    private readonly bool _isWide;

    private ItemAssociations(ReadOnlySpan<byte> indices, bool isWide)
    {
        _indices = indices;
        _isWide = isWide;
    }

    /// <summary>Finds the properties of an item; none where it is not there.</summary>
    /// <param name="box">The content of the association box.</param>
    /// <param name="item">The item's id.</param>
    public static ItemAssociations Find(ReadOnlySpan<byte> box, uint item)
    {
        const int header = 8;
        if (box.Length < header)
            return default;
        var idLength = box[0] > 0 ? 4 : 2;
        var isWide = (box[3] & 1) == 1;
        var entries = BinaryPrimitives.ReadUInt32BigEndian(box[4..]);
        var rest = box[header..];
        for (var i = 0u; i < entries && rest.Length > idLength; i++)
        {
            var id = idLength == 4 ? BinaryPrimitives.ReadUInt32BigEndian(rest) : BinaryPrimitives.ReadUInt16BigEndian(rest);
            var length = rest[idLength] * (isWide ? 2 : 1);
            rest = rest[(idLength + 1)..];
            if (length > rest.Length)
                break;
            if (id == item)
                return new ItemAssociations(rest[..length], isWide);
            rest = rest[length..];
        }

        return default;
    }

    /// <summary>Whether the item has the property of an index, which counts from 1.</summary>
    public bool Has(int index)
    {
        // The highest bit tells whether a reader must know the property.
        for (var i = 0; i < _indices.Length; i += _isWide ? 2 : 1)
        {
            var found = _isWide ? BinaryPrimitives.ReadUInt16BigEndian(_indices[i..]) & 0x7FFF : _indices[i] & 0x7F;
            if (found == index)
                return true;
        }

        return false;
    }
}

using System.Buffers.Binary;
using System.Buffers.Text;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Paging;

/// <summary>A place in an order as text: version, order and the sort key of the last article given, in base64url.</summary>
internal static class PageCursor
{
    private const byte Version = 2;
    private const int Bytes = 2 + sizeof(long) + sizeof(long) + ArticleKey.SizeInBytes;

    public static string Write(ArticleSort sort, SortKey last)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes[0] = Version;
        bytes[1] = (byte)sort;
        BinaryPrimitives.WriteInt64BigEndian(bytes[2..], last.Primary);
        BinaryPrimitives.WriteInt64BigEndian(bytes[10..], last.Date);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[18..], last.Id);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="InvalidCursorException">It is not one of this order's.</exception>
    public static SortKey Read(ArticleSort sort, string cursor)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (cursor.Length != Base64Url.GetEncodedLength(Bytes)
            || !Base64Url.IsValid(cursor)
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written)
            || written != Bytes
            || bytes[0] != Version
            || bytes[1] != (byte)sort)
        {
            throw new InvalidCursorException();
        }

        return new SortKey(
            BinaryPrimitives.ReadInt64BigEndian(bytes[2..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes[10..]),
            BinaryPrimitives.ReadUInt128BigEndian(bytes[18..]));
    }
}

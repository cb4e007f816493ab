using System.Buffers.Binary;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;

namespace Aggregator.Core.Application;

/// <summary>A place in a store's change feed as opaque text: which store, and the sequence of the last change that was given.</summary>
internal static class ChangeCursor
{
    private const byte Version = 2;
    private const int IdentityBytes = 16;

    public static string Write(UInt128 store, long sequence)
    {
        Span<byte> bytes = stackalloc byte[IdentityBytes + sizeof(long)];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, store);
        BinaryPrimitives.WriteInt64BigEndian(bytes[IdentityBytes..], sequence);
        return OpaqueCursor.Encode(Version, bytes);
    }

    /// <summary>The sequence.</summary>
    /// <exception cref="InvalidCursorException">It is not one of this store's change feed.</exception>
    public static long Read(UInt128 store, string cursor)
    {
        if (!OpaqueCursor.TryDecode(cursor, Version, out var bytes)
            || bytes.Length != IdentityBytes + sizeof(long)
            || BinaryPrimitives.ReadUInt128BigEndian(bytes) != store
            || BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(IdentityBytes)) is not (>= 0 and var sequence))
        {
            throw new InvalidCursorException();
        }

        return sequence;
    }
}

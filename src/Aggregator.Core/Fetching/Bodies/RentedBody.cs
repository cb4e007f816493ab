using System.Buffers;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>
/// Bytes in an array that grows as it is written. A small one is rented and given back by disposing. A large one is not: the pool would
/// round it up to twice its size and keep it for good.
/// </summary>
internal sealed class RentedBody(int capacity) : IDisposable
{
    private byte[] _array = Allocate(capacity);

    /// <summary>How many bytes it holds.</summary>
    public int Length { get; private set; }

    /// <summary>How many bytes it can hold before it grows.</summary>
    public int Capacity => _array.Length;

    /// <summary>The bytes; only until it is written to or disposed.</summary>
    public ReadOnlySpan<byte> Span => _array.AsSpan(0, Length);

    /// <summary>Whether its array is rented, and so no larger than a pool may keep.</summary>
    public bool IsPooled => _array.Length <= Largest;

    private static int Largest => FetchingConstants.FreeBodyBytes;

    /// <summary>A stream over the bytes; only until it is written to or disposed.</summary>
    public MemoryStream OpenRead() => new(_array, 0, Length, writable: false);

    /// <summary>Room for at least one more byte.</summary>
    public Memory<byte> Room()
    {
        if (Length == _array.Length)
            GrowTo(_array.Length * 2);
        return _array.AsMemory(Length);
    }

    /// <summary>Makes room for so many bytes in all.</summary>
    public void GrowTo(int newCapacity)
    {
        if (newCapacity <= _array.Length)
            return;
        var larger = Allocate(newCapacity);
        Span.CopyTo(larger);
        Release();
        _array = larger;
    }

    /// <summary>Puts bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        GrowTo(Length + bytes.Length);
        bytes.CopyTo(_array.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Takes over bytes that were written to <see cref="Room"/>, or copies others, for which there must be room.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        // Copying bytes onto themselves costs nothing.
        bytes.CopyTo(_array.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Takes over bytes that were written to <see cref="Room"/>; a negative number takes bytes off the end.</summary>
    public void Advance(int count) => Length += count;

    /// <summary>The bytes for good, apart from the pool; a large body gives its own array away, and must not be written to any more.</summary>
    public ReadOnlyMemory<byte> ToMemory() => _array.Length > Largest ? _array.AsMemory(0, Length) : Span.ToArray();

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        _array = [];
        Length = 0;
    }

    private static byte[] Allocate(int size) =>
        size > Largest ? GC.AllocateUninitializedArray<byte>(size) : ArrayPool<byte>.Shared.Rent(size);

    private void Release()
    {
        if (_array.Length is > 0 && _array.Length <= Largest)
            ArrayPool<byte>.Shared.Return(_array);
    }
}

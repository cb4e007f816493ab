using System.Buffers;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>Bytes in a rented array, which disposing gives back. Grows as it is written.</summary>
internal sealed class RentedBody(int capacity) : IDisposable
{
    private byte[] _array = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many bytes it holds.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes; only until it is written to or disposed.</summary>
    public ReadOnlySpan<byte> Span => _array.AsSpan(0, Length);

    /// <summary>A stream over the bytes; only until it is written to or disposed.</summary>
    public MemoryStream OpenRead() => new(_array, 0, Length, writable: false);

    /// <summary>Room for at least one more byte.</summary>
    public Memory<byte> Room()
    {
        if (Length == _array.Length)
            Grow();
        return _array.AsMemory(Length);
    }

    /// <summary>Puts bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (_array.Length - Length < bytes.Length)
            Grow();
        bytes.CopyTo(_array.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Takes over bytes that were written to <see cref="Room"/>; a negative number takes bytes off the end.</summary>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_array);
        _array = [];
        Length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_array.Length * 2);
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}

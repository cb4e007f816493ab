using System.Buffers;

namespace Aggregator.Core.Normalization.Text;

/// <summary>A growing run of characters over a caller's span, and over pooled memory once that is full.</summary>
internal ref struct CharBuffer
{
    /// <summary>A pool keeps what it is given for good, and for each thread: arrays for the longest texts are left to the collector.</summary>
    private const int MaxPooledLength = 1024 * 1024;

    private Span<char> _chars;
    private char[]? _rented;

    /// <summary>Starts over memory of the caller's, mostly of its stack.</summary>
    public CharBuffer(Span<char> initial) => _chars = initial;

    /// <summary>Starts over pooled memory.</summary>
    public CharBuffer(int capacity)
    {
        _rented = Rent(capacity);
        _chars = _rented;
    }

    /// <summary>How many characters were written; may only be lowered.</summary>
    public int Length { get; set; }

    /// <summary>What was written.</summary>
    public readonly ReadOnlySpan<char> Written => _chars[..Length];

    /// <summary>Writes one character.</summary>
    public void Append(char value)
    {
        if (Length == _chars.Length)
            Grow(1);
        _chars[Length++] = value;
    }

    /// <summary>Writes characters.</summary>
    public void Append(scoped ReadOnlySpan<char> value)
    {
        if (value.Length > _chars.Length - Length)
            Grow(value.Length);
        value.CopyTo(_chars[Length..]);
        Length += value.Length;
    }

    /// <summary>Room for more characters, to be written by the caller.</summary>
    public Span<char> AppendSpan(int length)
    {
        if (length > _chars.Length - Length)
            Grow(length);
        var span = _chars.Slice(Length, length);
        Length += length;
        return span;
    }

    /// <inheritdoc/>
    public override readonly string ToString() => new(Written);

    /// <summary>Gives pooled memory back.</summary>
    public void Dispose()
    {
        Return();
        this = default;
    }

    private void Grow(int more)
    {
        var larger = Rent(Math.Max(Length + more, _chars.Length * 2));
        Written.CopyTo(larger);
        Return();
        _rented = larger;
        _chars = larger;
    }

    private static char[] Rent(int length) =>
        length > MaxPooledLength ? GC.AllocateUninitializedArray<char>(length) : ArrayPool<char>.Shared.Rent(length);

    private readonly void Return()
    {
        if (_rented is { Length: <= MaxPooledLength } rented)
            ArrayPool<char>.Shared.Return(rented);
    }
}

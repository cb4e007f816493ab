namespace Aggregator.Testing.Fuzzing;

/// <summary>Mutations of bytes, whatever they mean.</summary>
internal static class SliceMutations
{
    private const int MaxRepeated = 64 * 1024;
    private const int MaxRepeatedRarely = 1024 * 1024;

    public static byte[] Flip(byte[] body, MutationContext context)
    {
        var flipped = body.ToArray();
        for (var i = context.Random.Next(1, 12); i > 0 && flipped.Length > 0; i--)
            flipped[context.Random.Next(flipped.Length)] ^= (byte)(1 << context.Random.Next(8));
        return flipped;
    }

    public static byte[] Delete(byte[] body, MutationContext context)
    {
        var (start, end) = Bounds(body, context);
        return Replace(body, start, end, []);
    }

    public static byte[] Duplicate(byte[] body, MutationContext context)
    {
        var (start, end) = Bounds(body, context);
        return Replace(body, end, end, body.AsSpan(start, end - start));
    }

    /// <summary>Repeats a slice up to a thousand times, within a bound that is seldom high.</summary>
    public static byte[] Repeat(byte[] body, MutationContext context)
    {
        var (start, end) = Bounds(body, context);
        return Replace(body, end, end, Repeated(body.AsSpan(start, end - start), context));
    }

    /// <summary>Opens what is never closed, or closes what was never opened, many times over.</summary>
    public static byte[] Nest(byte[] body, MutationContext context)
    {
        var at = context.Place(body);
        return Replace(body, at, at, Repeated(context.Pick(FuzzTokens.Nests), context));
    }

    public static byte[] Swap(byte[] body, MutationContext context)
    {
        var (start, end) = Bounds(body, context);
        var slice = body[start..end];
        var rest = Replace(body, start, end, []);
        var at = context.Place(rest);
        return Replace(rest, at, at, slice);
    }

    public static byte[] Truncate(byte[] body, MutationContext context) => body[..context.Random.Next(body.Length + 1)];

    /// <summary>The beginning of this document and the end of another.</summary>
    public static byte[] Splice(byte[] body, MutationContext context)
    {
        var other = context.Pick(context.Sources.Trimmed).Bytes;
        return [.. body.AsSpan(0, context.Place(body)), .. other.AsSpan(context.Place(other))];
    }

    /// <summary>A piece of another document in the middle of this one.</summary>
    public static byte[] Graft(byte[] body, MutationContext context)
    {
        var other = context.Pick(context.Sources.Trimmed).Bytes;
        var (start, end) = Bounds(other, context);
        var at = context.Place(body);
        return Replace(body, at, at, other.AsSpan(start, end - start));
    }

    /// <summary>A copy with a part replaced.</summary>
    public static byte[] Replace(byte[] body, int start, int end, ReadOnlySpan<byte> part) =>
        [.. body.AsSpan(0, start), .. part, .. body.AsSpan(end)];

    private static (int Start, int End) Bounds(byte[] body, MutationContext context)
    {
        var (start, length) = context.Slice(body).GetOffsetAndLength(body.Length);
        return (start, start + length);
    }

    private static byte[] Repeated(ReadOnlySpan<byte> slice, MutationContext context)
    {
        var count = 1 << context.Random.Next(11);
        var bound = context.Random.Next(1_000) == 0 ? MaxRepeatedRarely : MaxRepeated;
        if (bound == MaxRepeatedRarely)
            count = bound;
        count = Math.Min(count, bound / Math.Max(1, slice.Length));
        var repeated = new byte[slice.Length * count];
        for (var i = 0; i < count; i++)
            slice.CopyTo(repeated.AsSpan(i * slice.Length));
        return repeated;
    }
}

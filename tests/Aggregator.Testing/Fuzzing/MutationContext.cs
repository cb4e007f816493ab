namespace Aggregator.Testing.Fuzzing;

/// <summary>What a mutation draws from.</summary>
/// <param name="Random">The document's own.</param>
/// <param name="Sources">Documents to take pieces of.</param>
internal sealed record MutationContext(Random Random, FuzzSources Sources)
{
    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Random.Next(list.Count)];

    /// <summary>A range within a body: mostly short, sometimes up to a quarter of it.</summary>
    public Range Slice(byte[] body)
    {
        var start = Random.Next(body.Length + 1);
        var longest = Random.Next(4) == 0 ? Math.Max(1, body.Length / 4) : 64;
        return start..Math.Min(body.Length, start + 1 + Random.Next(longest));
    }

    /// <summary>A place within a body: mostly a border of a tag.</summary>
    public int Place(byte[] body)
    {
        var at = Random.Next(body.Length + 1);
        if (Random.Next(3) == 0)
            return at;
        var next = body.AsSpan(at).IndexOfAny((byte)'<', (byte)'>', (byte)'"');
        return next < 0 ? at : at + next + (body[at + next] == '<' ? 0 : 1);
    }
}

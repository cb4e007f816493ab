namespace Aggregator.Core.WebSub;

/// <summary>Reads the body of a push, no further than it may be long.</summary>
internal static class PushBody
{
    // A length that is declared is believed up to this: the bytes of more must come first.
    private const int FirstBytes = 64 * 1024;

    /// <summary>All bytes; null when there are more than <paramref name="maxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, long? length, int maxBytes, CancellationToken cancellationToken)
    {
        if (length > maxBytes)
            return null;
        var bytes = new byte[(int)Math.Min((length ?? FirstBytes) + 1, FirstBytes)];
        var count = 0;
        while (true)
        {
            var read = await body.ReadAsync(bytes.AsMemory(count), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return bytes.AsMemory(0, count);
            count += read;
            if (count > maxBytes)
                return null;
            if (count == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, maxBytes + 1L));
        }
    }
}

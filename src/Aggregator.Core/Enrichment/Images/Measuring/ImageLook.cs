using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>What is found out while the images of one article are looked at.</summary>
internal sealed class ImageLook
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _whole = new(StringComparer.Ordinal);

    /// <summary>The images as they are now known.</summary>
    public IReadOnlyList<ArticleImage> Images { get; set; } = [];

    /// <summary>The first answer that failed for now; null when none did.</summary>
    public ResourceResult? Failure { get; private set; }

    /// <summary>The soonest that asking again makes sense, as the servers say; null when none said.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>Notes an answer that failed for now.</summary>
    public void Fail(ResourceResult result)
    {
        Failure ??= result;
        if (result.RetryAfter is { } wait && (RetryAfter is null || wait > RetryAfter))
            RetryAfter = wait;
    }

    /// <summary>Keeps the bytes of an image that came whole.</summary>
    public void Keep(string url, ReadOnlyMemory<byte> bytes) => _whole[url] = bytes;

    /// <summary>All bytes of an image, where they have come already.</summary>
    public bool TryGetWhole(string url, out ReadOnlyMemory<byte> bytes) => _whole.TryGetValue(url, out bytes);
}

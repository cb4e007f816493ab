namespace Aggregator.Core.Model;

/// <summary>The program's own copies of images, each by the SHA-256 of its bytes in lower-case hex.</summary>
public interface IImageCache
{
    /// <summary>Whether a copy is here. Copies go when room is needed, so the answer may be another a moment later.</summary>
    bool Contains(string hash);

    /// <summary>Opens a copy, which the caller disposes of; null when there is none, or the name is no hash.</summary>
    CachedImage? Open(string hash);

    /// <summary>How many copies there are, and how many bytes they take.</summary>
    (int Files, long Bytes) Usage { get; }
}

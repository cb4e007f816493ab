namespace Aggregator.Core.Model;

/// <summary>A copy of an image, open for reading.</summary>
/// <param name="Content">Its bytes; seekable.</param>
/// <param name="ContentType">Its media type, by what the bytes are.</param>
public sealed record CachedImage(Stream Content, string ContentType) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}

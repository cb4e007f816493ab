using Aggregator.Core.Model;

namespace Aggregator.Web.Tests.Fakes;

/// <summary>Copies of images in memory.</summary>
internal sealed class FakeImageCache : IImageCache
{
    private readonly Dictionary<string, (byte[] Bytes, string ContentType)> _images = [];

    public (int Files, long Bytes) Usage => (_images.Count, _images.Values.Sum(i => i.Bytes.Length));

    public void Add(string hash, byte[] bytes, string contentType) => _images[hash] = (bytes, contentType);

    public bool Contains(string hash) => _images.ContainsKey(hash);

    public CachedImage? Open(string hash) =>
        _images.TryGetValue(hash, out var image) ? new CachedImage(new MemoryStream(image.Bytes), image.ContentType) : null;
}

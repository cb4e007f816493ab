using System.Security.Cryptography;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>
/// Keeps images under their hashes within a budget of bytes. Where it is used up, those go first that came with an article longest ago;
/// being looked at does not count, so that reading writes nothing. Which files there are is read from the folder when first needed.
/// </summary>
internal sealed partial class ImageCache : IImageCache
{
    private readonly Lock _lock = new();
    private readonly Lazy<ImageIndex> _index;
    private readonly ImageFolder _folder;
    private readonly ImagesOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ImageCache> _logger;

    /// <summary>Takes the settings; touches no file yet.</summary>
    public ImageCache(IOptions<ImagesOptions> options, TimeProvider time, ILogger<ImageCache> logger)
    {
        (_options, _time, _logger) = (options.Value, time, logger);
        _folder = new ImageFolder(_options.Folder);
        _index = new Lazy<ImageIndex>(Load);
    }

    /// <inheritdoc/>
    public (int Files, long Bytes) Usage
    {
        get
        {
            lock (_lock)
                return (_index.Value.Count, _index.Value.Bytes);
        }
    }

    /// <inheritdoc/>
    public bool Contains(string hash)
    {
        lock (_lock)
            return _index.Value.Find(hash) is not null;
    }

    /// <inheritdoc/>
    public CachedImage? Open(string hash)
    {
        lock (_lock)
        {
            if (_index.Value.Find(hash) is not { } file)
                return null;
            if (_folder.Open(file) is { } stream)
                return new CachedImage(stream, ImageFormats.MediaTypeOf(file.Extension)!);

            // Somebody tidied up by hand.
            _index.Value.Remove(hash);
            return null;
        }
    }

    /// <summary>Notes that a kept image came with an article again; false when it is not kept.</summary>
    public bool Touch(string hash)
    {
        lock (_lock)
        {
            if (_index.Value.Find(hash) is not { } file)
                return false;
            var renewed = file with { Arrived = Now() };
            _index.Value.Put(renewed);
            _folder.Touch(renewed);
            return true;
        }
    }

    /// <summary>Keeps an image; its hash, or null where it is of no kind that is kept or could not be written.</summary>
    public string? Add(ReadOnlySpan<byte> bytes, ImageKind kind)
    {
        if (ImageFormats.ExtensionOf(kind) is not { } extension || bytes.Length > _options.CacheBytes)
            return null;
        var file = new ImageFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), extension, bytes.Length, Now());
        if (Touch(file.Hash))
            return file.Hash;
        try
        {
            _folder.Write(file, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(_logger, _options.Folder, e.Message);
            return null;
        }

        lock (_lock)
        {
            _index.Value.Put(file);
            MakeRoom(_index.Value);
        }

        return file.Hash;
    }

    private ImageIndex Load()
    {
        var index = new ImageIndex();
        try
        {
            foreach (var file in _folder.Read())
                index.Put(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotRead(_logger, _options.Folder, e.Message);
        }

        if (_options.Cache)
            MakeRoom(index);
        return index;
    }

    private void MakeRoom(ImageIndex index)
    {
        while (index.Bytes > _options.CacheBytes && index.Oldest is { } oldest)
        {
            index.Remove(oldest.Hash);
            _folder.Delete(oldest);
        }
    }

    private DateTime Now() => _time.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Warning, Message = "An image could not be kept in {Folder}: {Reason}")]
    private static partial void LogNotWritten(ILogger logger, string folder, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The kept images in {Folder} could not all be read: {Reason}")]
    private static partial void LogNotRead(ILogger logger, string folder, string reason);
}

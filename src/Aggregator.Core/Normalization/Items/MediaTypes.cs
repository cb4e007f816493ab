using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Normalization.Items;

/// <summary>What a media object or a link leads to.</summary>
internal static class MediaTypes
{
    private static readonly (string Name, ArticleType Type)[] Types = [("video", ArticleType.Video), ("audio", ArticleType.Audio)];

    private static readonly string[] ImageExtensions = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];

    /// <summary>Pages that are a film or a recording: host and beginning of the path.</summary>
    private static readonly (string Host, string Path, ArticleType Type)[] Pages =
    [
        ("youtube.com", "/watch", ArticleType.Video),
        ("youtube.com", "/shorts/", ArticleType.Video),
        ("youtube.com", "/live/", ArticleType.Video),
        ("m.youtube.com", "/watch", ArticleType.Video),
        ("youtu.be", "/", ArticleType.Video),
        ("vimeo.com", "/", ArticleType.Video),
        ("player.vimeo.com", "/video/", ArticleType.Video),
        ("dailymotion.com", "/video/", ArticleType.Video),
        ("twitch.tv", "/videos/", ArticleType.Video),
        ("ted.com", "/talks/", ArticleType.Video),
        ("bilibili.com", "/video/", ArticleType.Video),
        ("tiktok.com", "/@", ArticleType.Video),
        ("soundcloud.com", "/", ArticleType.Audio),
        ("open.spotify.com", "/episode/", ArticleType.Audio),
        ("podcasts.apple.com", "/", ArticleType.Audio),
    ];

    /// <summary>Whether it is an image, by its type, else by its meaning, else by its name.</summary>
    public static bool IsImage(ParsedMedia media)
    {
        if (media.MimeType is { Length: > 0 } type)
            return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
        if (media.Medium is { Length: > 0 } medium)
            return medium.Equals("image", StringComparison.OrdinalIgnoreCase);
        return media.IsThumbnail || HasImageExtension(media.Url);
    }

    /// <summary>What an item is: from its first film or recording, else from the page it leads to; null when neither says.</summary>
    public static ArticleType? Find(IReadOnlyList<ParsedMedia> media, string webUrl)
    {
        for (var i = 0; i < media.Count; i++)
        {
            if (!media[i].IsThumbnail && TypeOf(media[i]) is { } type)
                return type;
        }

        return TypeOf(webUrl);
    }

    private static ArticleType? TypeOf(ParsedMedia media)
    {
        foreach (var (name, type) in Types)
        {
            if (media.MimeType?.StartsWith(name, StringComparison.OrdinalIgnoreCase) is true
                || name.Equals(media.Medium, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        return null;
    }

    private static ArticleType? TypeOf(string url)
    {
        if (!UrlParts.TryParse(url, out var parts))
            return null;
        var host = parts.Host.StartsWith("www.", StringComparison.Ordinal) ? parts.Host["www.".Length..] : parts.Host;
        foreach (var (pageHost, path, type) in Pages)
        {
            if (host.SequenceEqual(pageHost) && parts.Path.Length > path.Length - 1 && parts.Path.StartsWith(path, StringComparison.Ordinal))
                return type;
        }

        return null;
    }

    private static bool HasImageExtension(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url.AsSpan(0, end);
        foreach (var extension in ImageExtensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

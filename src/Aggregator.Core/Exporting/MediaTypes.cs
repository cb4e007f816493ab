using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Names the MIME type of media whose feed does not: JSON Feed requires one of every attachment.</summary>
internal static class MediaTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp3"] = "audio/mpeg", [".m4a"] = "audio/mp4", [".aac"] = "audio/aac", [".ogg"] = "audio/ogg", [".opus"] = "audio/opus",
        [".wav"] = "audio/wav", [".flac"] = "audio/flac", [".mp4"] = "video/mp4", [".m4v"] = "video/mp4", [".webm"] = "video/webm",
        [".mov"] = "video/quicktime", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".png"] = "image/png", [".gif"] = "image/gif",
        [".webp"] = "image/webp", [".avif"] = "image/avif", [".svg"] = "image/svg+xml", [".pdf"] = "application/pdf",
        [".epub"] = "application/epub+zip", [".zip"] = "application/zip", [".torrent"] = "application/x-bittorrent",
    };

    private static readonly Dictionary<string, string> ByMedium = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image"] = "image/*", ["audio"] = "audio/*", ["video"] = "video/*",
    };

    /// <summary>The type as given, else by the file name's ending, else by the medium.</summary>
    public static string Of(ParsedMedia media)
    {
        if (!string.IsNullOrWhiteSpace(media.MimeType)) return media.MimeType.Trim();
        var path = Uri.TryCreate(media.Url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
        return ByExtension.GetValueOrDefault(Path.GetExtension(path))
            ?? ByMedium.GetValueOrDefault(media.Medium ?? "")
            ?? Unknown;
    }
}

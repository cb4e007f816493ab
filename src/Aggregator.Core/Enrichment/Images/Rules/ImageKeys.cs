using System.Text;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Folds the URLs of a picture in several sizes, codings and mirrors into one key.</summary>
internal sealed class ImageKeys
{
    /// <summary>A longer URL stands for itself, in characters.</summary>
    private const int MaxLength = 2_048;

    /// <summary>How deep a URL within a URL is looked for.</summary>
    private const int MaxDepth = 2;

    private readonly SizePattern[] _patterns;
    private readonly SizeParameters _parameters;

    /// <summary>Takes the rules.</summary>
    public ImageKeys(IEnumerable<SizePattern> patterns, SizeParameters parameters)
    {
        _patterns = [.. patterns];
        _parameters = parameters;
    }

    /// <summary>The key of a URL.</summary>
    public ImageKey Of(string url) => Of(url, MaxDepth);

    private ImageKey Of(string url, int depth)
    {
        var parts = ImageUrl.Of(url);
        if (url.Length > MaxLength || parts.Host.IsEmpty)
            return new ImageKey(url);
        int? width = null;
        int? height = null;
        var query = _parameters.Reduce(parts, ref width, ref height, out var isWhole);
        var path = Folded(parts);
        foreach (var pattern in _patterns)
            isWhole &= !pattern.TryApply(ref path, ref width, ref height);

        if (depth > 0 && Inner(url) is { } inner)
        {
            var key = Of(inner, depth - 1);
            return key with { IsWhole = false, Width = width ?? key.Width, Height = height ?? key.Height };
        }

        path = path.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? path[4..] : path;
        return new ImageKey(query.Length > 0 ? $"{path}?{query}" : path, isWhole, width, height);
    }

    private static string Folded(ImageUrl parts)
    {
        var text = new StringBuilder(parts.Path.Length).Append(parts.Path);
        for (var i = 0; i < parts.Host.Length; i++)
            text[i] = char.ToLowerInvariant(text[i]);
        return text.ToString();
    }

    /// <summary>The URL that a resizing service was given, in its path or in a parameter; null where there is none.</summary>
    private static string? Inner(string url)
    {
        const int behindOwnScheme = 8;
        foreach (var (start, isEscaped) in ((string, bool)[])[("http%3A%2F%2F", true), ("https%3A%2F%2F", true), ("http://", false), ("https://", false)])
        {
            var at = url.IndexOf(start, Math.Min(behindOwnScheme, url.Length), StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var inner = url[at..];
            if (url[at - 1] == '=' && inner.IndexOf('&', StringComparison.Ordinal) is > 0 and var end)
                inner = inner[..end];
            return isEscaped ? Uri.UnescapeDataString(inner) : inner;
        }

        return null;
    }
}

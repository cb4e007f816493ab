using System.Globalization;
using System.Text;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>The parameters of a query that choose a picture's size, form or coding.</summary>
internal sealed class SizeParameters
{
    /// <summary>A value of more characters is no size.</summary>
    private const int MaxSizeLength = 16;

    private readonly HashSet<string> _always;
    private readonly HashSet<string> _numeric;
    private readonly HashSet<string> _widths;
    private readonly HashSet<string> _heights;
    private readonly string[] _hosts;

    /// <summary>Takes the rules.</summary>
    /// <param name="always">Parameters that choose a size whatever their value.</param>
    /// <param name="numeric">Parameters that do so where their value is a number, a measure or a size's name.</param>
    /// <param name="widths">Which of them tell the width.</param>
    /// <param name="heights">Which of them tell the height.</param>
    /// <param name="hosts">Hosts, with those below them, whose whole query does.</param>
    public SizeParameters(IEnumerable<string> always, IEnumerable<string> numeric, IEnumerable<string> widths, IEnumerable<string> heights, IEnumerable<string> hosts)
    {
        (_always, _numeric, _widths, _heights) = (Set(always), Set(numeric), Set(widths), Set(heights));
        _hosts = [.. hosts];
    }

    /// <summary>What of a query tells pictures apart.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="width">The width that the query asks for, in pixels.</param>
    /// <param name="height">The height that the query asks for, in pixels.</param>
    /// <param name="isWhole">Whether nothing was taken away.</param>
    public string Reduce(ImageUrl url, ref int? width, ref int? height, out bool isWhole)
    {
        isWhole = true;
        if (url.Query.IsEmpty)
            return "";
        var kept = new StringBuilder();
        var dropsAll = IsListed(url.Host);
        foreach (var range in url.Query.Split('&'))
        {
            var part = url.Query[range];
            var equals = part.IndexOf('=');
            var name = (equals < 0 ? part : part[..equals]).ToString();
            var value = equals < 0 ? [] : part[(equals + 1)..];
            if (_widths.Contains(name))
                width ??= Leading(value);
            else if (_heights.Contains(name))
                height ??= Leading(value);
            if (dropsAll || _always.Contains(name) || (_numeric.Contains(name) && IsSize(value)))
                isWhole = false;
            else
                kept.Append(kept.Length > 0 ? "&" : "").Append(part);
        }

        return kept.ToString();
    }

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    private bool IsListed(ReadOnlySpan<char> host)
    {
        foreach (var listed in _hosts)
        {
            if (host.EndsWith(listed, StringComparison.OrdinalIgnoreCase) && (host.Length == listed.Length || host[^(listed.Length + 1)] == '.'))
                return true;
        }

        return false;
    }

    /// <summary>A number, with or without a unit, or the name of a size.</summary>
    private static bool IsSize(ReadOnlySpan<char> value) =>
        value.Length <= MaxSizeLength
        && (value.IndexOfAnyExceptInRange('0', '9') < 0 || Leading(value) is not null
            || value is "small" or "medium" or "large" or "orig" or "thumb" or "l" or "m" or "s" or "xl");

    private static int? Leading(ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? value : value[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ImageSize.MaxSide
            ? number
            : null;
    }
}

using System.Globalization;
using System.Net;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Finds the images of clean markup, without a document tree.</summary>
internal static class HtmlImageReader
{
    private const string Opening = "<img";

    /// <summary>Adds the images in their order.</summary>
    public static void AddTo(List<HtmlImage> images, string clean, int maxCount)
    {
        // Clean markup escapes the bracket wherever it opens no tag.
        for (var at = IndexOfTag(clean, 0); at >= 0 && images.Count < maxCount; at = IndexOfTag(clean, at + Opening.Length))
        {
            var reader = new HtmlTokenReader(clean.AsSpan(at));
            if (reader.Read() && reader.Name is "img" && Read(reader.Attributes) is { } image)
                images.Add(image);
        }
    }

    private static int IndexOfTag(string clean, int from) => clean.IndexOf(Opening, from, StringComparison.Ordinal);

    private static HtmlImage? Read(HtmlAttributeReader attributes)
    {
        string? url = null;
        int? width = null;
        int? height = null;
        while (attributes.Read())
        {
            switch (attributes.Name)
            {
                case "src": url = WebUtility.HtmlDecode(attributes.Value.ToString()); break;
                case "width": width = Pixels(attributes.Value); break;
                case "height": height = Pixels(attributes.Value); break;
            }
        }

        return url is null ? null : new HtmlImage(url, width, height);
    }

    private static int? Pixels(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            value = value[..^2];
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }
}

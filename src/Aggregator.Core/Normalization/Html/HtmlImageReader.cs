using System.Globalization;
using System.Net;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Finds the images of clean markup, without a document tree.</summary>
internal static class HtmlImageReader
{
    /// <summary>Adds the images in their order.</summary>
    public static void AddTo(List<HtmlImage> images, string clean, int maxCount)
    {
        if (!clean.Contains("<img", StringComparison.Ordinal))
            return;
        var reader = new HtmlTokenReader(clean);
        while (images.Count < maxCount && reader.Read())
        {
            if (reader.Kind == HtmlTokenKind.Start && reader.Name is "img" && Read(reader.Attributes) is { } image)
                images.Add(image);
        }
    }

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

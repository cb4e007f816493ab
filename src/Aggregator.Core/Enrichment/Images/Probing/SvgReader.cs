using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Tells whether a document is SVG, and its size; nothing behind the start tag of the root is read, and no DTD is followed.</summary>
internal static class SvgReader
{
    /// <summary>The most characters before the end of the root's start tag.</summary>
    private const int MaxCharacters = 512 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Pixels by unit (CSS Values 4, section 6.2).</summary>
    private static readonly (string Unit, double Pixels)[] Units =
    [
        ("px", 1), ("pt", 96 / 72.0), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("q", 96 / 101.6), ("rem", 16), ("em", 16), ("ex", 8),
    ];

    /// <summary>Looks at the first element.</summary>
    public static ProbedImage Read(ReadOnlyMemory<byte> bytes)
    {
        var start = StartOfXml(bytes.Span);
        if (start < 0)
            return default;
        bytes = bytes[start..];
        if (!MemoryMarshal.TryGetArray(bytes, out var array))
            array = new ArraySegment<byte>(bytes.ToArray());
        try
        {
            using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg"
                ? new ProbedImage(ImageKind.Svg, SizeOf(reader))
                : default;
        }
        catch (Exception e) when (e is XmlException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            // Cut off within the start tag, or no XML at all.
            return bytes.Span.IndexOf("<svg"u8) >= 0 ? new ProbedImage(ImageKind.Svg, ImageSize.Beyond) : default;
        }
    }

    /// <summary>Where the document begins, behind marks and white space that no XML may begin with but some does; −1 where it is no XML.</summary>
    private static int StartOfXml(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
            return 0;
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var white = bytes[mark..].IndexOfAnyExcept(" \t\r\n"u8);
        return white >= 0 && bytes[mark + white] == '<' ? mark + white : -1;
    }

    private static ImageSize SizeOf(XmlReader svg)
    {
        var width = Pixels(svg.GetAttribute("width"));
        var height = Pixels(svg.GetAttribute("height"));
        if (width is null || height is null)
        {
            var box = svg.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\r', '\n'], 5, StringSplitOptions.RemoveEmptyEntries) ?? [];
            if (box.Length != 4 || Pixels(box[2]) is not { } boxWidth || Pixels(box[3]) is not { } boxHeight)
                return ImageSize.Unknown;
            (width, height) = (width ?? (height is { } h ? h * boxWidth / boxHeight : boxWidth), height ?? (width is { } w ? w * boxHeight / boxWidth : boxHeight));
        }

        return ImageSize.Of(Whole(width.Value), Whole(height.Value));
    }

    private static long Whole(double pixels) => pixels > ImageSize.MaxSide ? 0 : (long)Math.Round(pixels, MidpointRounding.AwayFromZero);

    /// <summary>A length in pixels; null where it is none, relative to what is not known, or not above zero.</summary>
    private static double? Pixels(string? length)
    {
        var text = length.AsSpan().Trim();
        var pixels = 1.0;
        foreach (var (unit, value) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                continue;
            text = text[..^unit.Length];
            pixels = value;
            break;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number > 0
            ? number * pixels
            : null;
    }
}

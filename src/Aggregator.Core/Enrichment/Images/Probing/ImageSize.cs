namespace Aggregator.Core.Enrichment.Images;

/// <summary>What the beginning of an image tells of its size.</summary>
internal readonly record struct ImageSize
{
    /// <summary>The largest side that is believed, in pixels: what JPEG can hold at most.</summary>
    public const int MaxSide = ushort.MaxValue;

    /// <summary>The image does not tell its size, or one that cannot be.</summary>
    public static readonly ImageSize Unknown = default;

    /// <summary>The size stands further on, beyond the bytes that are there.</summary>
    public static readonly ImageSize Beyond = new() { NeedsMore = true };

    /// <summary>Pixels, 1 to <see cref="MaxSide"/>; null when unknown.</summary>
    public int? Width { get; private init; }

    /// <summary>Pixels, 1 to <see cref="MaxSide"/>; null when unknown.</summary>
    public int? Height { get; private init; }

    /// <summary>Whether more bytes may tell the size.</summary>
    public bool NeedsMore { get; private init; }

    /// <summary>A size as read; one out of range is unknown.</summary>
    public static ImageSize Of(long width, long height) =>
        width is >= 1 and <= MaxSide && height is >= 1 and <= MaxSide ? new ImageSize { Width = (int)width, Height = (int)height } : Unknown;

    /// <summary>The image turned by a quarter.</summary>
    public ImageSize Turned() => this with { Width = Height, Height = Width };
}

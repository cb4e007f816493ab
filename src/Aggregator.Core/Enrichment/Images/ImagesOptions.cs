namespace Aggregator.Core.Enrichment.Images;

/// <summary>Settings of <c>Aggregator:Images</c>: which images an article keeps, and how they are measured and cached.</summary>
public sealed class ImagesOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Images";

    /// <summary>The folder of cached images below the data directory.</summary>
    public const string FolderName = "images";

    /// <summary>The file of rules, from the working directory, else from beside the executable.</summary>
    public string Rules { get; set; } = "config/image-rules.yaml";

    /// <summary>An image with a shorter side, in pixels, is an icon or a counter and is dropped; 1–1,000.</summary>
    public int MinSide { get; set; } = 50;

    /// <summary>An image whose longer side is more than so many times the shorter is a banner and is dropped; 1–100.</summary>
    public double MaxRatio { get; set; } = 6;

    /// <summary>Whether images of unknown size are measured from their first bytes, after their article is stored.</summary>
    public bool Measure { get; set; } = true;

    /// <summary>How many images of an article are measured at most, the most promising first; 1–50.</summary>
    public int MaxMeasured { get; set; } = 5;

    /// <summary>Whether an article's best image is kept under <see cref="Folder"/> and served.</summary>
    public bool Cache { get; set; }

    /// <summary>How many bytes the kept images take at most; those that came first go first. From <see cref="MaxBytes"/>.</summary>
    public long CacheBytes { get; set; } = 1024 * 1024 * 1024;

    /// <summary>The largest image that is kept, in bytes; 64 KiB–256 MiB.</summary>
    public int MaxBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Where images are kept: <see cref="FolderName"/> in the data directory; no setting of its own.</summary>
    internal string Folder { get; set; } = Path.Combine("data", FolderName);
}

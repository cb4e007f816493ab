namespace Aggregator.Core.Pipeline.Pages;

/// <summary>Which pages of articles are read, and how: <c>Aggregator:Pages</c>.</summary>
public sealed class PagesOptions
{
    /// <summary>The section's name below <c>Aggregator</c>.</summary>
    public const string SectionName = "Pages";

    /// <summary>Whether the pages of providers are read that say <c>pages: true</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The largest page that is read, in bytes, decompressed; 64 KiB–16 MiB.</summary>
    public int MaxBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// Pages of articles that were published longer ago when they come are not read, so that the first import of an archive asks for none of
    /// them; above zero.
    /// </summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Pages that are parsed at a time, 1–16. Finding the text of a page may take seconds of a processor.</summary>
    public int MaxConcurrency { get; set; } = 1;
}

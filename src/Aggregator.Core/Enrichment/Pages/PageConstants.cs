namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Bounds of what is read of a page. What lies beyond one is not read; nothing fails.</summary>
internal static class PageConstants
{
    /// <summary>Bytes that are decoded, at most.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Characters that are searched for elements, at most: real pages have up to two million, and name their article at the beginning.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Characters of the largest page whose main text is looked for; a tree takes fifty times as many bytes.</summary>
    public const int MaxTextLength = 2 * 1024 * 1024;

    /// <summary>Deepest nesting of such a page. The search is quadratic in it; of 126 published pages none is deeper than 60.</summary>
    public const int MaxTextDepth = 100;

    /// <summary>
    /// Most start tags of such a page. The search is nearly quadratic in them, and cannot be interrupted: built to be slow, 3,000 take 3 s and
    /// 6,000 take 8 s. Of 126 published pages one has more (9,900), the next 2,600.
    /// </summary>
    public const int MaxTextTags = 5_000;

    /// <summary>Blocks of JSON-LD that are read.</summary>
    public const int MaxJsonLdBlocks = 40;

    /// <summary>Longest block of JSON-LD, in characters.</summary>
    public const int MaxJsonLdLength = 512 * 1024;

    /// <summary>Deepest nesting of JSON-LD.</summary>
    public const int MaxJsonLdDepth = 32;

    /// <summary>Objects of JSON-LD that are looked at, in all blocks together.</summary>
    public const int MaxJsonLdNodes = 500;

    /// <summary>Values of one source that are kept.</summary>
    public const int MaxValues = 50;

    /// <summary>Longest byline and name, in characters; what is longer is none.</summary>
    public const int MaxBylineLength = 120;

    /// <summary>Longest URL that is taken, in characters.</summary>
    public const int MaxUrlLength = 2_048;
}

namespace Aggregator.Core.Normalization.Html;

/// <summary>What the parser, the sanitizer and the reader of text need to know of a tag.</summary>
[Flags]
internal enum HtmlTagTraits
{
    None = 0,

    /// <summary>Kept by the sanitizer; others are unwrapped or dropped.</summary>
    Allowed = 1,

    /// <summary>Dropped together with what it holds.</summary>
    DroppedWhole = 1 << 1,

    /// <summary>Has no end tag.</summary>
    NoEndTag = 1 << 2,

    /// <summary>Stands on lines of its own: separates words, and its start tag ends an open paragraph.</summary>
    Block = 1 << 3,

    /// <summary>In the parser's list of active formatting elements: an end tag out of order makes the parser repeat it.</summary>
    Formatting = 1 << 4,

    /// <summary>Holds text only, up to its end tag.</summary>
    RawText = 1 << 5,

    /// <summary>Ends the scope in which the parser looks for the start tag of an end tag.</summary>
    ScopeBoundary = 1 << 6,

    /// <summary>table, a group of rows, or a row: holds no text and only certain children.</summary>
    TableStructure = 1 << 7,

    /// <summary>h1 to h6.</summary>
    Heading = 1 << 8,

    /// <summary>The end tag may be left out before another's end tag.</summary>
    ImpliedEnd = 1 << 9,

    /// <summary>The scanner knows the parser's rules for it well enough to write what the sanitizer would.</summary>
    Scanned = 1 << 10,

    /// <summary>Separates words though it is no block.</summary>
    Break = 1 << 11,
}

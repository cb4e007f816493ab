namespace Aggregator.Core.Normalization.Html;

/// <summary>What stands between two places of a fragment.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Text with entities.</summary>
    Text,

    /// <summary>The text of an element that holds no markup.</summary>
    RawText,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A comment, and what the parser takes for one: declarations, instructions, CDATA.</summary>
    Comment,

    /// <summary>A tag that the fragment ends in; the parser drops it.</summary>
    Broken,
}

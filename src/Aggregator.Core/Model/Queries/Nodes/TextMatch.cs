namespace Aggregator.Core.Model;

/// <summary>How a text is looked for.</summary>
public enum TextMatch
{
    /// <summary>A word in any of its forms, as far as the article's language tells.</summary>
    Word,

    /// <summary>These words one after the other, as they are written.</summary>
    Phrase,

    /// <summary>Words that begin so.</summary>
    Prefix,
}

namespace Aggregator.Core.Model;

/// <summary>What an article is, from its media; else its provider's type.</summary>
public enum ArticleType
{
    /// <summary>Text to read.</summary>
    Article,

    /// <summary>Its main part is a film.</summary>
    Video,

    /// <summary>Its main part is sound, as a podcast's episode.</summary>
    Audio,
}

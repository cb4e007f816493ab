namespace Aggregator.Core.Normalization.Html;

/// <summary>What an ampersand begins.</summary>
internal enum HtmlEntityKind
{
    /// <summary>Nothing: it stands for itself.</summary>
    Literal,

    /// <summary>A complete entity with one meaning.</summary>
    Entity,

    /// <summary>Something that parsers read by intricate rules: no semicolon, a forbidden number, an unknown name.</summary>
    Doubtful,
}

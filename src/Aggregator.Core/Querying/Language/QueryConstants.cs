namespace Aggregator.Core.Querying;

/// <summary>Bounds of a query's text.</summary>
public static class QueryConstants
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Most words, phrases and fields of a query.</summary>
    public const int MaxParts = 100;

    /// <summary>How deep parentheses and minus signs may nest.</summary>
    public const int MaxDepth = 32;

    /// <summary>Shortest beginning of a word that is looked for, in letters and digits: a shorter one finds nearly everything, slowly.</summary>
    public const int MinPrefixLength = 2;
}

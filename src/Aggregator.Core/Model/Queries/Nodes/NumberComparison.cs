namespace Aggregator.Core.Model;

/// <summary>How numbers are compared.</summary>
public enum NumberComparison
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or the same.</summary>
    AtMost,

    /// <summary>More.</summary>
    More,

    /// <summary>More or the same.</summary>
    AtLeast,
}

namespace Aggregator.Core.Configuration;

internal enum ConfigurationNodeKind
{
    /// <summary>A text, number, truth value or nothing.</summary>
    Scalar,

    /// <summary>A list.</summary>
    List,

    /// <summary>Keys and values.</summary>
    Map,
}

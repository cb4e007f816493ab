namespace Aggregator.Core.Parsing.Xml;

/// <summary>An attribute as found in a tag, well-formed or not.</summary>
internal readonly ref struct LooseAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
{
    /// <summary>The name as written.</summary>
    public ReadOnlySpan<char> Name { get; } = name;

    /// <summary>The value as written, without its quotes; empty when there is none.</summary>
    public ReadOnlySpan<char> Value { get; } = value;
}

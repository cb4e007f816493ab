namespace Aggregator.Core.Model;

/// <summary>Articles one of whose values is this one, compared without case.</summary>
/// <param name="Field">Which.</param>
/// <param name="Value">The value; for a language a tag, which finds its variants too (en, en-GB).</param>
public sealed record ValueNode(QueryValueField Field, string Value) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(ValueNode? other) => other is not null && Field == other.Field && string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, string.GetHashCode(Value, StringComparison.OrdinalIgnoreCase));
}

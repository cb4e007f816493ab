namespace Aggregator.Core.Model;

/// <summary>Articles that at least one of several queries finds.</summary>
/// <param name="Queries">The queries, two or more.</param>
public sealed record AnyOfNode(IReadOnlyList<QueryNode> Queries) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(AnyOfNode? other) => other is not null && Queries.SequenceEqual(other.Queries);

    /// <inheritdoc/>
    public override int GetHashCode() => Queries.Aggregate(2, HashCode.Combine);
}

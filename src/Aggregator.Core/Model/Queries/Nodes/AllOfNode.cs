namespace Aggregator.Core.Model;

/// <summary>Articles that every one of several queries finds; all articles where there is none.</summary>
/// <param name="Queries">The queries.</param>
public sealed record AllOfNode(IReadOnlyList<QueryNode> Queries) : QueryNode
{
    /// <summary>All articles.</summary>
    public static AllOfNode Everything { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(AllOfNode? other) => other is not null && Queries.SequenceEqual(other.Queries);

    /// <inheritdoc/>
    public override int GetHashCode() => Queries.Aggregate(1, HashCode.Combine);
}

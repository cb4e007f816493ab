using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>A query, or why a text is none.</summary>
/// <param name="Query">The query; null when there is an error.</param>
/// <param name="Error">What is wrong; null on success.</param>
public sealed record QueryParseResult(QueryNode? Query, QueryError? Error)
{
    /// <summary>Whether there is a query.</summary>
    [MemberNotNullWhen(true, nameof(Query))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Error is null;
}

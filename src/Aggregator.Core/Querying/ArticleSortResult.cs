using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>A sort order, or why there is none.</summary>
/// <param name="Sort">The order; meaningless when there is an error.</param>
/// <param name="Error">What the order must be; null on success.</param>
public sealed record ArticleSortResult(ArticleSort Sort, string? Error)
{
    /// <summary>Whether there is an order.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Error is null;
}

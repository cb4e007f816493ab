using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>A filter, or all that is wrong with the parameters it was to be made of.</summary>
/// <param name="Filter">The filter; null when there are errors.</param>
/// <param name="Errors">In the order of the parameters; empty on success.</param>
public sealed record ArticleFilterResult(ArticleFilter? Filter, IReadOnlyList<FilterError> Errors)
{
    /// <summary>Whether there is a filter.</summary>
    [MemberNotNullWhen(true, nameof(Filter))]
    public bool Success => Filter is not null;
}

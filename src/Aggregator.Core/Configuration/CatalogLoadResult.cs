using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>A catalog, or all that is wrong in the files it was to be made of.</summary>
public sealed record CatalogLoadResult
{
    private CatalogLoadResult(FeedCatalog? catalog, IReadOnlyList<ConfigurationError> errors, IReadOnlyList<string> files)
    {
        Catalog = catalog;
        Errors = errors;
        Files = files;
    }

    /// <summary>The catalog; null when there are errors.</summary>
    public FeedCatalog? Catalog { get; }

    /// <summary>Every error, by file and line; empty on success.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; }

    /// <summary>The files that were read, in order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Whether there is a catalog.</summary>
    [MemberNotNullWhen(true, nameof(Catalog))]
    public bool Success => Catalog is not null;

    internal static CatalogLoadResult Ok(FeedCatalog catalog, IReadOnlyList<string> files) => new(catalog, [], files);

    internal static CatalogLoadResult Failed(IReadOnlyList<ConfigurationError> errors, IReadOnlyList<string> files) => new(null, errors, files);
}

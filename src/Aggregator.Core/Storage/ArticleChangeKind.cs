namespace Aggregator.Core.Storage;

/// <summary>What happened to an article.</summary>
public enum ArticleChangeKind
{
    /// <summary>It was stored, or changed: <see cref="ArticleChange.Article"/> is how it stands now.</summary>
    Stored,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was merged into another.</summary>
    Merged,
}

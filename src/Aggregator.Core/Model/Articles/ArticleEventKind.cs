namespace Aggregator.Core.Model;

/// <summary>What happened to an article after it was stored. Values are stored: they keep their numbers.</summary>
public enum ArticleEventKind
{
    /// <summary>Its owner changed title, excerpt, content or images.</summary>
    Edited = 0,

    /// <summary>It was published.</summary>
    Published = 1,

    /// <summary>Its publication was taken back.</summary>
    Unpublished = 2,

    /// <summary>Something of it was found or rated anew.</summary>
    Amended = 3,

    /// <summary>Another article turned out to be the same, and is part of this one now.</summary>
    Merged = 4,
}

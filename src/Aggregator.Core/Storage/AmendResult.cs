namespace Aggregator.Core.Storage;

/// <summary>How an amendment ended.</summary>
public enum AmendResult
{
    /// <summary>Stored.</summary>
    Amended,

    /// <summary>Nothing differed; nothing was written.</summary>
    Unchanged,

    /// <summary>The article has another revision by now.</summary>
    Conflict,

    /// <summary>There is no such article, or the work that the patch completes is done already.</summary>
    NotFound,

    /// <summary>Stored, and the article is one with another now: that of the older id.</summary>
    Merged,
}

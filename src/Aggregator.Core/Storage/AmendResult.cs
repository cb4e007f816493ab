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

    /// <summary>There is no such article.</summary>
    NotFound,
}

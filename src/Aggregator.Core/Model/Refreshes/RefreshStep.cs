namespace Aggregator.Core.Model;

/// <summary>The steps of a refresh that are timed, in their order. The names, in camelCase, are a contract; the numbers are stored.</summary>
public enum RefreshStep
{
    /// <summary>Waiting for places at the hosts that were asked. Not part of the refresh's duration.</summary>
    WaitForHost = 0,

    /// <summary>The conditional GET, redirects and retries included.</summary>
    Fetch = 1,

    /// <summary>Waiting for room among the documents in work. Not part of the refresh's duration.</summary>
    WaitForRoom = 2,

    /// <summary>From bytes to items.</summary>
    Parse = 3,

    /// <summary>Dropping items that are as last seen.</summary>
    DropUnchanged = 4,

    /// <summary>From items to drafts.</summary>
    Normalize = 5,

    /// <summary>Dropping drafts that are known.</summary>
    DropKnown = 6,

    /// <summary>Topics, quality, editorial rules.</summary>
    Enrich = 7,

    /// <summary>
    /// From handing everything to the store until its transaction was put together. The write itself, which a group of refreshes
    /// shares, comes after the record of it.
    /// </summary>
    Commit = 8,

    /// <summary>Looking whether others told the story before; done between <see cref="DropKnown"/> and <see cref="Enrich"/>.</summary>
    Group = 9,
}

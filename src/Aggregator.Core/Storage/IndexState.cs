namespace Aggregator.Core.Storage;

/// <summary>How the search index stands.</summary>
public enum IndexState
{
    /// <summary>Nobody has needed it in this process yet.</summary>
    Closed,

    /// <summary>It takes in what the store holds and it does not.</summary>
    CatchingUp,

    /// <summary>It is made anew; the old one answers until then, where there is one.</summary>
    Rebuilding,

    /// <summary>It is open, and as far as the store was when it was last looked at.</summary>
    Current,

    /// <summary>It cannot be used for now; it is tried again.</summary>
    Failed,
}

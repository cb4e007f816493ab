namespace Aggregator.Core.Model;

/// <summary>How opening a seal ended.</summary>
public enum SealState
{
    /// <summary>It is whole and its provenance is at hand.</summary>
    Opened,

    /// <summary>It is no seal, or not all of one.</summary>
    Truncated,

    /// <summary>It was made with one of the keys, and changed afterwards.</summary>
    Tampered,

    /// <summary>It was made with another key.</summary>
    WrongKey,

    /// <summary>There is no key to open it with.</summary>
    NoKey,
}

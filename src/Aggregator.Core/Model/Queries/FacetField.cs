namespace Aggregator.Core.Model;

/// <summary>What articles are counted by.</summary>
public enum FacetField
{
    /// <summary>The owner's name.</summary>
    Provider,

    /// <summary>The owner's domain.</summary>
    Domain,

    /// <summary>The topics, of which an article may have several.</summary>
    Topic,

    /// <summary>The category.</summary>
    Category,

    /// <summary>The language; articles of which it is unknown are left out.</summary>
    Language,

    /// <summary>The type.</summary>
    Type,

    /// <summary>The day of publication in UTC, the latest first.</summary>
    Day,

    /// <summary>The hour of the day of publication in UTC, 00–23.</summary>
    Hour,

    /// <summary>The quality in bands of twenty, the highest first.</summary>
    Quality,

    /// <summary>The editorial state.</summary>
    Published,
}

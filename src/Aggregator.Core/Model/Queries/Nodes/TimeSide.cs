namespace Aggregator.Core.Model;

/// <summary>A side of a point in time.</summary>
public enum TimeSide
{
    /// <summary>Earlier.</summary>
    Before,

    /// <summary>Then or later.</summary>
    After,
}

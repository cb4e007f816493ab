namespace Aggregator.Core.Model;

/// <summary>How long the parts of a timeline are, in UTC.</summary>
public enum TimelineInterval
{
    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week, from Monday on.</summary>
    Week,
}

namespace Aggregator.Core.Model;

/// <summary>Numbers that articles are found by.</summary>
public enum QueryNumberField
{
    /// <summary>0–100.</summary>
    Quality,

    /// <summary>−1–100, at the time of asking.</summary>
    Heat,
}

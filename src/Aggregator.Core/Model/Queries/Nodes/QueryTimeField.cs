namespace Aggregator.Core.Model;

/// <summary>Times that articles are found by.</summary>
public enum QueryTimeField
{
    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was first stored.</summary>
    FirstSeen,
}

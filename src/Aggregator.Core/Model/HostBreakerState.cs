namespace Aggregator.Core.Model;

/// <summary>What a host that kept failing is up to.</summary>
public enum HostBreakerState
{
    /// <summary>It is not asked.</summary>
    Resting,

    /// <summary>One request is let through; its end decides.</summary>
    Probing,
}

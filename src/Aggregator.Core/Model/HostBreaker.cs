namespace Aggregator.Core.Model;

/// <summary>A host that kept failing.</summary>
/// <param name="Host">Host and port.</param>
/// <param name="State">Whether it rests or is being tried again.</param>
/// <param name="RestsUntil">When it may be asked again.</param>
public sealed record HostBreaker(string Host, HostBreakerState State, DateTimeOffset RestsUntil);

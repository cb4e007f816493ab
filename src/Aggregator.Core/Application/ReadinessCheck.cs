namespace Aggregator.Core.Application;

/// <summary>One condition of being ready.</summary>
/// <param name="Name">Its name in camelCase: store, scheduler, configuration.</param>
/// <param name="Ready">Whether it holds.</param>
/// <param name="Detail">What is wrong and what to do; null when there is nothing to say. Free of secrets.</param>
public sealed record ReadinessCheck(string Name, bool Ready, string? Detail);

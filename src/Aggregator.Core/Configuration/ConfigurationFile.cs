namespace Aggregator.Core.Configuration;

/// <summary>A configuration file that was found.</summary>
/// <param name="Name">As shown to people: relative to the working directory where it lies in it.</param>
/// <param name="Path">Absolute.</param>
internal sealed record ConfigurationFile(string Name, string Path);

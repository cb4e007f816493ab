namespace Aggregator.Core.Configuration;

/// <summary>Reads the value of one key into what is being built.</summary>
internal delegate void KeyReader<in T>(T target, ConfigurationNode value, ConfigurationScope scope);

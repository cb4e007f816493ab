using System.Collections;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Configuration;

/// <summary>Adds settings whose values lie in files.</summary>
public static class FileSuffixedEnvironmentVariablesExtensions
{
    /// <summary>
    /// Reads <c>Aggregator__X__Y</c> from the file that the environment variable <c>Aggregator__X__Y__FILE</c> names, trimmed.
    /// A file that cannot be read is reported by <see cref="SettingNames.Validate"/>.
    /// </summary>
    public static IConfigurationBuilder AddFileSuffixedEnvironmentVariables(this IConfigurationBuilder builder)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        return builder.AddFileSuffixedEnvironmentVariables(environment);
    }

    /// <summary>The same from variables that are given.</summary>
    public static IConfigurationBuilder AddFileSuffixedEnvironmentVariables(
        this IConfigurationBuilder builder,
        IReadOnlyDictionary<string, string> environment) => builder.Add(new FileSuffixedEnvironmentVariablesSource(environment));
}

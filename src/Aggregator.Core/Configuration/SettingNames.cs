using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Configuration;

/// <summary>Finds settings that were given under a name that does not exist, since those would have no effect and say nothing.</summary>
public static class SettingNames
{
    private const string FileKey = ":FILE";

    /// <summary>All mistyped names, and all files of <c>__FILE</c> variables that could not be read.</summary>
    /// <param name="configuration">The whole configuration, not only the section <c>Aggregator</c>.</param>
    public static IReadOnlyList<ConfigurationError> Validate(IConfiguration configuration)
    {
        var errors = new List<ConfigurationError>();
        if (configuration is IConfigurationRoot root)
            errors.AddRange(root.Providers.OfType<FileSuffixedEnvironmentVariablesProvider>().SelectMany(p => p.Errors));
        foreach (var (path, value) in configuration.GetSection(KnownSettings.Root).AsEnumerable())
        {
            // A path without a value only leads to others.
            if (value is null || path.Length == KnownSettings.Root.Length) continue;
            var name = path.EndsWith(FileKey, StringComparison.OrdinalIgnoreCase) ? path[..^FileKey.Length] : path;
            if (KnownSettings.All.Any(setting => Covers(setting, name))) continue;
            errors.Add(new ConfigurationError(path, 0, "there is no such setting" + Hint(name)));
        }

        return [.. errors.OrderBy(e => e.File, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Compares without the common root, whose length would let any two short names seem near.</summary>
    private static string Hint(string path)
    {
        var start = KnownSettings.Root.Length + 1;
        return NearestName.Of(path[start..], KnownSettings.All.Select(s => s.Path[start..])) is { } name
            ? $"; did you mean '{KnownSettings.Root}:{name}'?"
            : "";
    }

    private static bool Covers(KnownSetting setting, string path)
    {
        if (!path.StartsWith(setting.Path, StringComparison.OrdinalIgnoreCase)) return false;
        if (path.Length == setting.Path.Length) return true;
        return path[setting.Path.Length] == ':' && setting.Kind is SettingKind.Section or SettingKind.TextList;
    }
}

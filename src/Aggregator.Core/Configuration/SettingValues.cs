using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Configuration;

/// <summary>Finds values that are not of their setting's kind, all of them, where binding would stop at the first.</summary>
public static class SettingValues
{
    private static readonly Dictionary<SettingKind, Func<string, bool>> Readable = new()
    {
        [SettingKind.Boolean] = static text => bool.TryParse(text, out _),
        [SettingKind.Integer] = static text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [SettingKind.Number] = static text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),

        // Without colons a number would silently mean days.
        [SettingKind.Duration] = static text => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _),
    };

    private static readonly Dictionary<SettingKind, string> Expected = new()
    {
        [SettingKind.Boolean] = "true or false",
        [SettingKind.Integer] = "a whole number",
        [SettingKind.Number] = "a number",
        [SettingKind.Duration] = "a duration as [d.]hh:mm:ss",
    };

    /// <summary>
    /// All values that cannot be read. Each is replaced by its default, so that the checks that follow still see the rest of its section:
    /// who gets errors here must not go on with this configuration.
    /// </summary>
    /// <param name="configuration">The whole configuration, not only the section <c>Aggregator</c>.</param>
    public static IReadOnlyList<string> Validate(IConfiguration configuration)
    {
        var errors = new List<string>();
        foreach (var setting in KnownSettings.All)
        {
            if (!Readable.TryGetValue(setting.Kind, out var isReadable) || configuration[setting.Path] is not { } text || isReadable(text))
                continue;
            errors.Add($"{setting.Path} must be {Expected[setting.Kind]}, not '{text}'");
            configuration[setting.Path] = setting.Default;
        }

        return errors;
    }
}

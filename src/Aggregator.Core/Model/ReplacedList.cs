using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Model;

/// <summary>
/// Reads a list setting so that the source of highest precedence gives all of it. Configuration itself merges lists index by index,
/// and the binder appends to a default, so that one entry from the environment would leave the rest of a file's list standing.
/// </summary>
internal static class ReplacedList
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>The list; null where no source gives it.</summary>
    /// <param name="root">Where sources can be told apart; else the merged <paramref name="section"/> has to do.</param>
    /// <param name="section">The list's own section.</param>
    public static IReadOnlyList<string>? Read(IConfigurationRoot? root, IConfigurationSection section)
    {
        foreach (var provider in root?.Providers.Reverse() ?? [])
        {
            if (Read(provider, section.Path) is { } list) return list;
        }

        return root is null ? Merged(section) : null;
    }

    private static IReadOnlyList<string>? Read(IConfigurationProvider provider, string path)
    {
        if (provider.TryGet(path, out var text) && !string.IsNullOrWhiteSpace(text)) return Split(text);
        var list = new List<string>();
        foreach (var key in provider.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (provider.TryGet(ConfigurationPath.Combine(path, key), out var item) && item is not null) list.Add(item);
        }

        return list.Count == 0 ? null : list;
    }

    private static IReadOnlyList<string>? Merged(IConfigurationSection section)
    {
        if (!string.IsNullOrWhiteSpace(section.Value)) return Split(section.Value);
        var list = section.GetChildren().Select(c => c.Value).OfType<string>().ToList();
        return list.Count == 0 ? null : list;
    }

    private static string[] Split(string text) =>
        text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

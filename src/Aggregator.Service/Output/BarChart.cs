using System.Globalization;
using Spectre.Console;

namespace Aggregator.Service.Output;

/// <summary>Counts as bars on a terminal; as tab-separated lines for everything else.</summary>
internal static class BarChart
{
    private const int MaxLabel = 32;
    private const int MaxBar = 60;
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>Writes to standard output.</summary>
    public static void Write(string heading, IReadOnlyList<(string Label, long Count)> rows)
    {
        if (Console.IsOutputRedirected)
        {
            foreach (var (label, count) in rows)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heading.ToLowerInvariant()}\t{label}\t{count}"));
            return;
        }

        Console.Out.WriteLine(heading);
        foreach (var line in Draw(rows, AnsiConsole.Profile.Width))
            Console.Out.WriteLine(line);
        Console.Out.WriteLine();
    }

    /// <summary>The lines, none wider than the width.</summary>
    public static IEnumerable<string> Draw(IReadOnlyList<(string Label, long Count)> rows, int width)
    {
        if (rows.Count == 0)
            return ["  none"];
        var label = Math.Min(MaxLabel, rows.Max(r => r.Label.Length));
        var digits = rows.Max(r => r.Count.ToString(CultureInfo.InvariantCulture).Length);
        var room = Math.Clamp(width - label - digits - 6, 1, MaxBar);
        var most = Math.Max(1, rows.Max(r => r.Count));
        return rows.Select(r => $"  {Cut(r.Label, label)}  {r.Count.ToString(CultureInfo.InvariantCulture).PadLeft(digits)}  {Bar((double)r.Count / most * room)}".TrimEnd());
    }

    private static string Bar(double length)
    {
        var whole = (int)length;
        var rest = (int)((length - whole) * Eighths.Length);
        return new string('█', whole) + (rest > 0 ? Eighths[rest] : "");
    }

    private static string Cut(string text, int length) => text.Length <= length ? text.PadRight(length) : text[..(length - 1)] + "…";
}

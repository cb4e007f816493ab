using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Aggregator.Service.Output;

/// <summary>Rows for people on a terminal, as many columns as fit; tab-separated lines with a heading for everything else.</summary>
internal static class Table
{
    private const string Ellipsis = "…";

    /// <summary>Writes the rows to standard output.</summary>
    public static void Write(IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[][] lines = [[.. columns.Select(c => c.Heading)], .. rows.Select(row => row.Select(OneLine).ToArray())];
        if (Console.IsOutputRedirected)
        {
            foreach (var line in lines)
                Console.Out.WriteLine(string.Join('\t', line));
            return;
        }

        foreach (var line in Draw(columns, lines, AnsiConsole.Profile.Width))
            Console.Out.WriteLine(line);
    }

    /// <summary>The lines, the first being the headings, in columns that fit the width.</summary>
    public static IEnumerable<string> Draw(IReadOnlyList<TableColumn> columns, IReadOnlyList<string[]> lines, int width)
    {
        int[] natural = [.. columns.Select((column, i) => Widest(lines.Skip(1), i) is > 0 and var cells ? Math.Max(cells, column.Heading.Length) : 0)];
        var widths = TableLayout.Fit(columns, natural, width);
        return lines.Select(line => Draw(line, widths));
    }

    private static string Draw(string[] line, int[] widths)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (widths[i] == 0)
                continue;
            var cell = Cells(line[i]) <= widths[i] ? line[i] : Segment.Truncate(new Segment(line[i]), widths[i] - 1)?.Text + Ellipsis;
            text.Append(cell).Append(' ', Math.Max(0, widths[i] - Cells(cell)) + TableLayout.Gap);
        }

        return text.ToString().TrimEnd();
    }

    private static int Widest(IEnumerable<string[]> lines, int column) => lines.Select(line => Cells(line[column])).DefaultIfEmpty().Max();

    /// <summary>A wide character takes two cells.</summary>
    private static int Cells(string text) => new Segment(text).CellCount();

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}

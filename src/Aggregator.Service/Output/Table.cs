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
        return lines.Select(line => Draw(columns, line, widths));
    }

    private static string Draw(IReadOnlyList<TableColumn> columns, string[] line, int[] widths)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (widths[i] == 0)
                continue;
            var cell = Cells(line[i]) <= widths[i] ? line[i] : Cut(line[i], widths[i] - 1, columns[i].CutsMiddle ? (widths[i] - 1) / 2 : 0);
            text.Append(cell).Append(' ', Math.Max(0, widths[i] - Cells(cell)) + TableLayout.Gap);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>What fits into a width, the ellipsis not counted, the last <paramref name="end"/> cells being the text's end.</summary>
    private static string Cut(string text, int width, int end)
    {
        var tail = text.Length;
        while (tail > 0 && Cells(text[(tail - 1)..]) <= end)
            tail--;
        if (tail < text.Length && char.IsLowSurrogate(text[tail]))
            tail++;
        return Segment.Truncate(new Segment(text), width - end)?.Text + Ellipsis + text[tail..];
    }

    private static int Widest(IEnumerable<string[]> lines, int column) => lines.Select(line => Cells(line[column])).DefaultIfEmpty().Max();

    /// <summary>A wide character takes two cells.</summary>
    private static int Cells(string text) => new Segment(text).CellCount();

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}

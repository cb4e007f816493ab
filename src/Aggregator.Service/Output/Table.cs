using Spectre.Console;

namespace Aggregator.Service.Output;

/// <summary>Rows for people on a terminal; tab-separated lines with a heading for everything else.</summary>
internal static class Table
{
    /// <summary>Writes the rows to standard output.</summary>
    public static void Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (Console.IsOutputRedirected)
            WriteLines(headings, rows);
        else
            WriteTable(headings, rows);
    }

    private static void WriteLines(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        Console.Out.WriteLine(string.Join('\t', headings));
        foreach (var row in rows)
            Console.Out.WriteLine(string.Join('\t', row.Select(OneLine)));
    }

    private static void WriteTable(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(heading).NoWrap());
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(OneLine(cell)).Overflow(Overflow.Ellipsis)));
        AnsiConsole.Write(table);
    }

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}

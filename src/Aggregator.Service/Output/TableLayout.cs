namespace Aggregator.Service.Output;

/// <summary>Which columns fit into a width, and how wide each is: a row is a line, however narrow the terminal.</summary>
internal static class TableLayout
{
    /// <summary>The cells between two columns.</summary>
    public const int Gap = 2;

    /// <summary>The width of every column in cells, 0 for those left out: empty ones, then those that matter least.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="natural">How wide the widest text of each is; 0 where all are empty.</param>
    /// <param name="available">The width of the terminal.</param>
    public static int[] Fit(IReadOnlyList<TableColumn> columns, IReadOnlyList<int> natural, int available)
    {
        var widths = new int[columns.Count];
        for (var i = 0; i < widths.Length; i++)
            widths[i] = natural[i] == 0 ? 0 : Math.Min(natural[i], Math.Max(columns[i].Least, columns[i].Heading.Length));
        int[] byRank = [.. Enumerable.Range(0, widths.Length).OrderBy(i => columns[i].Rank)];
        foreach (var i in byRank.Skip(1).Reverse())
        {
            if (Total(widths) > available)
                widths[i] = 0;
        }

        foreach (var i in byRank.Where(i => widths[i] > 0))
            widths[i] = Math.Clamp(widths[i] + available - Total(widths), 1, natural[i]);
        return widths;
    }

    private static int Total(int[] widths) => widths.Where(w => w > 0).Sum(w => w + Gap) - Gap;
}

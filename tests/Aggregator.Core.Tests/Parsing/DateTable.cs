using Aggregator.Core.Parsing.Dates;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Tables of dates: a text, a bar, and the instant in UTC that it means, or nothing where it is no date.</summary>
internal static class DateTable
{
    public static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#'))
                continue;
            var bar = line.LastIndexOf('|');
            rows.Add(line[..bar].Trim(), line[(bar + 1)..].Trim());
        }

        return rows;
    }

    public static void ShouldBeReadAs(string text, string expected)
    {
        var date = FeedDateParser.Parse(text);

        date?.Offset.ShouldBe(TimeSpan.Zero);
        (date?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF") ?? "").ShouldBe(expected, text);
    }
}

using Aggregator.Service.Output;

namespace Aggregator.EndToEnd.Tests.Output;

public sealed class TableTests
{
    private static readonly TableColumn[] Columns = [new("PROVIDER", 2, 6), new("NEW", 3), new("TITLE", 1, 10), new("NOTE", 4, 5)];

    private static readonly string[][] Lines =
    [
        ["PROVIDER", "NEW", "TITLE", "NOTE"],
        ["The Daily Example", "1", "A title that is long enough to be cut", ""],
        ["Beispiel", "12", "日本語の見出しはセルを二つずつ取る", ""],
    ];

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    public void Draw_AnyWidth_IsALineARowWithinIt(int width)
    {
        var drawn = Table.Draw(Columns, Lines, width).ToArray();

        drawn.Length.ShouldBe(Lines.Length);
        drawn.ShouldAllBe(line => line.Length <= width && !line.Contains('\n'));
        drawn[0].ShouldContain("TITLE");
        drawn[0].ShouldNotContain("NOTE", customMessage: "all its cells are empty");
    }

    [Fact]
    public void Draw_Narrow_LeavesOutWhatMattersLeastAndCutsTheRest() =>
        Table.Draw(Columns, Lines, 24).ShouldBe(["PROVIDER  TITLE", "The Dai…  A title that …", "Beispiel  日本語の見出…"]);

    [Theory]
    [InlineData("https://a.example/news/world/rss.xml", "https://a.…ld/rss.xml")]
    [InlineData("https://a.example/news/sport/rss.xml", "https://a.…rt/rss.xml")]
    [InlineData("日本語の見出しはセルを二つずつ取る", "日本語の見…つずつ取る")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀…😀😀😀😀😀")]
    [InlineData("short", "short")]
    public void Draw_ColumnThatCutsTheMiddle_KeepsBothEnds(string text, string expected) =>
        Table.Draw([new("FEED", 1, 8, CutsMiddle: true)], [["FEED"], [text]], 21).Last().ShouldBe(expected);

    [Fact]
    public void Draw_NoRows_IsNoHeadingOfEmptyColumns() => Table.Draw(Columns, [Lines[0]], 80).ShouldBe([""]);
}

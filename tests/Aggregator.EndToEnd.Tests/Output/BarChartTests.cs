using Aggregator.Service.Output;

namespace Aggregator.EndToEnd.Tests.Output;

public sealed class BarChartTests
{
    private static readonly (string, long)[] Rows = [("2026-11-26", 10), ("2026-11-27", 5), ("a name that is longer than any column of labels", 0)];

    [Theory]
    [InlineData(20)]
    [InlineData(80)]
    [InlineData(500)]
    public void Draw_Width_IsKeptAndBarsAreInProportion(int width)
    {
        var lines = BarChart.Draw(Rows, width).ToArray();

        lines.Length.ShouldBe(3);
        lines.ShouldAllBe(l => l.Length <= Math.Max(width, 45));
        lines[0].Count(c => c == '█').ShouldBeGreaterThanOrEqualTo(2 * lines[1].Count(c => c == '█'));
        lines[2].ShouldEndWith("0");
    }

    [Fact]
    public void Draw_Nothing_SaysSo() => BarChart.Draw([], 80).ShouldBe(["  none"]);
}

using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Heat;

public sealed class HeatCurveTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Hours ago at which other providers took the story up, hours from then on, and the heat: half-life 12 hours, 3 providers for half.</summary>
    public static TheoryData<double[], double, int> Heats => new()
    {
        { [0], 0, 21 },
        { [0, 0], 0, 37 },
        { [0, 0, 0], 0, 50 },
        { [0, 0, 0, 0, 0, 0], 0, 75 },
        { [.. new double[100]], 0, 100 },
        { [0], 12, 11 },
        { [0], 24, 6 },
        { [0, 12], 0, 29 },
        { [0, 0, 0], 48, 4 },
        { [0], 67, 0 },
        { [0], 68, -1 },
        { [0], 8_760, -1 },
        { [0], -5, 21 },
    };

    [Theory]
    [MemberData(nameof(Heats))]
    public void Heat_CarriersAndTime_IsTheFormula(double[] hoursAgo, double hoursOn, int heat)
    {
        var curve = Curve();
        curve.Heat(Mark(curve, hoursAgo), Noon.AddHours(hoursOn)).ShouldBe(heat);
    }

    [Fact]
    public void Mark_OwnProviderAlone_IsNone()
    {
        Curve().Mark([new StoryCarrier("own", Noon)], "own").ShouldBeNull();
        Curve().Heat(null, Noon).ShouldBe(ArticleConstants.NoHeat);
        Curve().Score(null).ShouldBe(HeatCurve.NoScore);
    }

    [Fact]
    public void Mark_FasterStory_IsHotter()
    {
        var curve = Curve();
        curve.Mark(Carriers(0, 1, 2), "own")!.Value.Carriers.ShouldBeGreaterThan(curve.Mark(Carriers(0, 20, 40), "own")!.Value.Carriers);
    }

    /// <summary>The score orders as heat does, at any time, and the bound of a filter parts exactly those that have the heat.</summary>
    [Fact]
    public void Score_AnyMarksAndTimes_OrdersAndBoundsAsHeatDoes()
    {
        var curve = Curve();
        var random = new Random(7);
        var marks = Enumerable.Range(0, 300)
            .Select(_ => Mark(curve, [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.NextDouble() * 200)]))
            .ToArray();
        foreach (var now in new[] { Noon, Noon.AddHours(7), Noon.AddDays(3), Noon.AddDays(20) })
        {
            var ordered = marks.OrderBy(m => curve.Score(m)).Select(m => curve.Heat(m, now)).ToArray();
            ordered.ShouldBe(ordered.Order());
            for (var heat = -1; heat <= 101; heat++)
            {
                var bound = curve.ScoreOf(heat, now);
                marks.Count(m => curve.Score(m) >= bound).ShouldBe(marks.Count(m => curve.Heat(m, now) >= heat), $"heat {heat} at {now}");
            }
        }
    }

    [Theory]
    [InlineData("00:00:30", 3, 0.02, "HalfLife")]
    [InlineData("366.00:00:00", 3, 0.02, "HalfLife")]
    [InlineData("12:00:00", 0, 0.02, "ProvidersForHalf")]
    [InlineData("12:00:00", double.NaN, 0.02, "ProvidersForHalf")]
    [InlineData("12:00:00", 3, 0, "CooledBelow")]
    public void Validate_OutOfRange_NamesTheSetting(string halfLife, double providers, double cooled, string setting)
    {
        var options = new HeatOptions { HalfLife = TimeSpan.Parse(halfLife, null), ProvidersForHalf = providers, CooledBelow = cooled };
        new HeatOptionsValidator().Validate(null, options).Failures.ShouldHaveSingleItem().ShouldContain($"Aggregator:Heat:{setting}");
    }

    private static HeatCurve Curve() => new(Options.Create(new HeatOptions()));

    private static HeatMark? Mark(HeatCurve curve, double[] hoursAgo) => curve.Mark(Carriers(hoursAgo), "own") is { } mark
        ? mark with { Carriers = mark.Carriers * Math.Pow(2, -(Noon - mark.At).TotalHours / 12), At = Noon }
        : null;

    private static StoryCarrier[] Carriers(params double[] hoursAgo) =>
        [new StoryCarrier("own", Noon), .. hoursAgo.Select((hours, i) => new StoryCarrier($"other {i}", Noon.AddHours(-hours)))];
}

using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>What one signal adds to a rating.</summary>
/// <param name="Name">The signal.</param>
/// <param name="Value">0 (worst) to 1 (best).</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Points">Its part of the rating, rounded to tenths.</param>
/// <param name="MaxPoints">What it could have added.</param>
public sealed record SignalExplanation(string Name, double Value, double Weight, double Points, double MaxPoints)
{
    private const double Best = 100;

    /// <summary>The signals of an article's rating.</summary>
    public static IReadOnlyList<SignalExplanation> Of(IReadOnlyList<QualitySignal> signals)
    {
        var weights = signals.Sum(s => s.Weight);
        return [.. signals.Select(s => new SignalExplanation(
            s.Name, Math.Round(s.Value, 3), s.Weight, Math.Round(Best * s.Value * s.Weight / weights, 1), Math.Round(Best * s.Weight / weights, 1)))];
    }
}

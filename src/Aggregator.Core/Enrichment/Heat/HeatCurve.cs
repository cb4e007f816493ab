using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Heat;

/// <summary>
/// The arithmetic of heat. Every other provider of a story counts 2^(−age / half-life), the age being the time since it took the story
/// up; heat is 100 · (1 − 2^(−sum / providers for half)). All ages grow alike, so the order of articles never changes by itself: a score,
/// the logarithm of the sum at a fixed epoch, stands for it until the story gains a provider, and heat is derived from it on reading.
/// </summary>
public sealed class HeatCurve(IOptions<HeatOptions> options)
{
    /// <summary>The score of what has no heat.</summary>
    public const double NoScore = double.NegativeInfinity;

    private const int Hottest = 100;

    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TimeSpan _halfLife = options.Value.HalfLife;
    private readonly double _providersForHalf = options.Value.ProvidersForHalf;
    private readonly double _cooledBelow = options.Value.CooledBelow;

    /// <summary>The heat that carriers give to a provider's article; null when nobody else carries its story.</summary>
    public HeatMark? Mark(IEnumerable<StoryCarrier> carriers, string provider)
    {
        var others = carriers.Where(c => c.Provider != provider).ToArray();
        if (others.Length == 0)
            return null;
        var at = others.Max(c => c.Since);
        return new HeatMark(others.Sum(c => Decay(at - c.Since)), at);
    }

    /// <summary>The sum's binary logarithm at the epoch: orders articles by heat at any time. <see cref="NoScore"/> without a mark.</summary>
    public double Score(HeatMark? mark) =>
        mark is { Carriers: > 0 } known ? Math.Log2(known.Carriers) + ((known.At - Epoch) / _halfLife) : NoScore;

    /// <summary>The heat at a time: −1 without a mark or when it has cooled, else 0–100.</summary>
    public int Heat(HeatMark? mark, DateTimeOffset now)
    {
        if (mark is not { } known)
            return ArticleConstants.NoHeat;
        var sum = known.Carriers * Decay(now - known.At);
        return sum < _cooledBelow ? ArticleConstants.NoHeat : (int)Math.Round(Hottest * (1 - Math.Pow(2, -sum / _providersForHalf)));
    }

    /// <summary>The lowest score of at least so much heat at a time; <see cref="NoScore"/> where everything has it.</summary>
    public double ScoreOf(int heat, DateTimeOffset now)
    {
        if (heat <= ArticleConstants.NoHeat)
            return NoScore;
        if (heat > Hottest)
            return double.PositiveInfinity;

        // What rounds to the heat has it.
        var sum = -_providersForHalf * Math.Log2(1 - (Math.Max(heat - 0.5, 0) / Hottest));
        return Math.Log2(Math.Max(sum, _cooledBelow)) + ((now - Epoch) / _halfLife);
    }

    /// <summary>A time ahead of the clock counts as now.</summary>
    private double Decay(TimeSpan age) => Math.Pow(2, -Math.Max(age / _halfLife, 0));
}

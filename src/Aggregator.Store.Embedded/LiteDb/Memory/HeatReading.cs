using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Heat as it is now.</summary>
internal sealed class HeatReading(HeatCurve curve, TimeProvider time)
{
    public HeatCurve Curve => curve;

    /// <summary>The article with the heat that it has now.</summary>
    public Article Warm(Article article) =>
        article.HeatMark is { } mark ? article with { Heat = curve.Heat(mark, time.GetUtcNow()) } : article;

    /// <summary>The lowest score of at least so much heat.</summary>
    public double ScoreOf(int heat) => curve.ScoreOf(heat, time.GetUtcNow());
}

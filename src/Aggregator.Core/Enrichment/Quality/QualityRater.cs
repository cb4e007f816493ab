using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>The signals of an article, each from 0 (worst) to 1 (best), and the rating that they add up to.</summary>
internal sealed class QualityRater(QualityOptions options)
{
    private const int Best = 100;

    /// <summary>What a story is worth that others told before.</summary>
    private const double Retold = 0.25;

    private const double UnknownFreshness = 0.5;

    private readonly HeadlineCraft _headline = new(options);
    private readonly TextHygiene _hygiene = new(options);

    /// <summary>The value of a signal.</summary>
    public double Value(string signal, ArticleDraft draft) => signal switch
    {
        QualitySignals.Reputation => Math.Clamp((double)draft.Feed.Provider.Reputation / Best, 0, 1),
        QualitySignals.Completeness => Completeness.Rate(draft, options),
        QualitySignals.Substance => Math.Min(Math.Sqrt((double)draft.WordCount / options.FullWordCount), 1),
        QualitySignals.Headline => _headline.Rate(draft.Title),
        QualitySignals.Hygiene => _hygiene.Rate(draft),
        QualitySignals.Originality => draft.IsRetelling ? Retold : 1,
        QualitySignals.Freshness => Freshness(draft),
        QualitySignals.Transport => draft.WebUrl.StartsWith("https://", StringComparison.Ordinal) ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "no such signal"),
    };

    /// <summary>The weighted mean of signals, 0–100.</summary>
    public static int Rate(IReadOnlyList<QualitySignal> signals)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < signals.Count; i++)
        {
            sum += signals[i].Value * signals[i].Weight;
            weights += signals[i].Weight;
        }

        return weights > 0 ? (int)Math.Round(Best * sum / weights, MidpointRounding.AwayFromZero) : 0;
    }

    /// <summary>2 to the power of −age / half-life, the age being that at arrival.</summary>
    private double Freshness(ArticleDraft draft) => draft.PublishedAtInferred
        ? UnknownFreshness
        : Math.Pow(2, -Math.Max((draft.Arrival - draft.PublishedAt) / options.FreshnessHalfLife, 0));
}

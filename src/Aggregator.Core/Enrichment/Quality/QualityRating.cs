using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>The signals of an article, each from 0 (worst) to 1 (best), and the rating that they add up to.</summary>
internal static class QualityRating
{
    private const double FullReputation = 100;

    /// <summary>An excerpt of so many characters is complete.</summary>
    private const double FullExcerptLength = 100;

    /// <summary>A text of so many words has substance.</summary>
    private const double FullWordCount = 400;

    /// <summary>An image of so many pixels in width can head a page.</summary>
    private const int FullImageWidth = 600;

    private const double SmallImage = 0.6;
    private const double ImageOfUnknownSize = 0.8;

    /// <summary>The value of a signal.</summary>
    public static double Value(string signal, ArticleDraft draft) => signal switch
    {
        QualitySignals.Reputation => Math.Clamp(draft.Feed.Provider.Reputation / FullReputation, 0, 1),
        QualitySignals.Substance => Math.Min(Math.Sqrt(draft.WordCount / FullWordCount), 1),
        QualitySignals.Headline => HeadlineCraft.Rate(draft.Title),
        QualitySignals.Excerpt => Math.Min(draft.Excerpt.Length / FullExcerptLength, 1),
        QualitySignals.Image => RateImage(draft.Images),
        QualitySignals.Author => draft.Authors.Count > 0 ? 1 : 0,
        QualitySignals.Date => draft.PublishedAtInferred ? 0 : 1,
        QualitySignals.Https => draft.WebUrl.StartsWith("https://", StringComparison.Ordinal) ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "no such signal"),
    };

    /// <summary>The weighted mean of the signals, 0–100.</summary>
    public static int Rate(IReadOnlyList<QualitySignal> signals)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < signals.Count; i++)
        {
            sum += signals[i].Value * signals[i].Weight;
            weights += signals[i].Weight;
        }

        const int best = 100;
        return weights > 0 ? (int)Math.Round(best * sum / weights, MidpointRounding.AwayFromZero) : 0;
    }

    private static double RateImage(IReadOnlyList<ArticleImage> images)
    {
        if (images.Count == 0)
            return 0;
        return images[0].Width switch
        {
            null => ImageOfUnknownSize,
            >= FullImageWidth => 1,
            _ => SmallImage,
        };
    }
}

using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Rates an article, and says of what the rating is made.</summary>
internal sealed class QualityEnricher : IEnricher
{
    private readonly QualityRater _rater;
    private readonly (string Name, double Weight)[] _weights;

    /// <summary>Takes the settings; a signal of weight 0 is left out.</summary>
    public QualityEnricher(IOptions<QualityOptions> options)
    {
        _rater = new QualityRater(options.Value);
        _weights = [.. QualitySignals.Defaults.Select(s => (s.Name, options.Value.Weights[s.Name])).Where(s => s.Item2 > 0)];
    }

    /// <inheritdoc/>
    public string Name => EnrichmentConstants.Quality;

    /// <inheritdoc/>
    public ArticleDraft Enrich(ArticleDraft draft)
    {
        var signals = new QualitySignal[_weights.Length];
        for (var i = 0; i < signals.Length; i++)
            signals[i] = new QualitySignal(_weights[i].Name, _rater.Value(_weights[i].Name, draft), _weights[i].Weight);
        return draft with { Quality = QualityRater.Rate(signals), QualitySignals = signals };
    }
}

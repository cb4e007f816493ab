using Aggregator.Core.Enrichment;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Fills in language, topics, quality and the editorial state of new and edited articles.</summary>
internal sealed class EnrichStage(EnrichmentStage enrichment) : IRefreshStage
{
    public ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        if (work.Drafts.Count == 0)
            return ValueTask.FromResult(work);

        var enriched = new ArticleDraft[work.Drafts.Count];
        for (var i = 0; i < enriched.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The text served the enrichers; the store does not keep it.
            enriched[i] = enrichment.Enrich(work.Drafts[i]) with { Text = "" };
        }

        return ValueTask.FromResult(work with { Drafts = enriched });
    }
}

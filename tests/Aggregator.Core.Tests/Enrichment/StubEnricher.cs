using Aggregator.Core.Enrichment;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment;

/// <summary>An enricher out of a function.</summary>
internal sealed class StubEnricher(string name, Func<ArticleDraft, ArticleDraft> enrich) : IEnricher
{
    public string Name => name;

    public ArticleDraft Enrich(ArticleDraft draft) => enrich(draft);
}

using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment;

/// <summary>Fills in one field of an article. One that fails costs that field only.</summary>
public interface IEnricher
{
    /// <summary>Its name in the configuration of enrichers and in metrics.</summary>
    string Name { get; }

    /// <summary>Returns the draft with its field filled in.</summary>
    ArticleDraft Enrich(ArticleDraft draft);
}

using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Language;

/// <summary>Finds the language of an article that declares none, where it has enough text. A declared one stays.</summary>
internal sealed class LanguageEnricher : IEnricher
{
    /// <inheritdoc/>
    public string Name => EnrichmentConstants.Language;

    /// <inheritdoc/>
    public ArticleDraft Enrich(ArticleDraft draft)
    {
        if (draft.Language is not null)
            return draft;
        // The excerpt is mostly the text's own beginning.
        var language = draft.Text.Length >= LanguageConstants.MinLetters
            ? LanguageDetector.Detect(draft.Title, draft.Text)
            : LanguageDetector.Detect(draft.Title, draft.Excerpt, draft.Text);
        return language is null ? draft : draft with { Language = language };
    }
}

using System.Buffers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Rates how clean a text arrived: repairs, markup or entities that are left in plain text, boilerplate.</summary>
internal sealed class TextHygiene(QualityOptions options)
{
    private const double RepairPenalty = 0.3;
    private const double MarkupPenalty = 0.4;
    private const double BoilerplatePenalty = 0.3;

    /// <summary>What plain text seldom holds unless markup was left in it.</summary>
    private static readonly SearchValues<string> Markup = SearchValues.Create(
        ["</", "/>", "<p", "<br", "<a ", "<img", "<div", "<span", "&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&#", "[caption", "[/", "{{", "]]>"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Of these each piece of markup has one, and most texts have none: they are looked for first, as that is much faster.</summary>
    private static readonly SearchValues<char> MarkupSigns = SearchValues.Create("<>&[{]");

    private readonly PhraseList _boilerplate = new(options.Boilerplate);

    /// <summary>1 for clean text.</summary>
    public double Rate(ArticleDraft draft)
    {
        var value = 1.0;
        if (draft.WasRepaired)
            value -= RepairPenalty;
        if (HasMarkup(draft.Title) || HasMarkup(draft.Excerpt))
            value -= MarkupPenalty;
        if (_boilerplate.IsIn(draft.Excerpt))
            value -= BoilerplatePenalty;
        return Math.Max(value, 0);
    }

    private static bool HasMarkup(ReadOnlySpan<char> text) => text.Contains('\uFFFD') || (text.ContainsAny(MarkupSigns) && text.ContainsAny(Markup));
}

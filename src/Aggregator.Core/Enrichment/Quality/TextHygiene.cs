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
        ["</", "/>", "<p", "<br", "<a ", "<img", "<div", "<span", "&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&#", "[caption", "[/", "{{", "]]>", "\uFFFD"],
        StringComparison.OrdinalIgnoreCase);

    private readonly PhraseList _boilerplate = new(options.Boilerplate);

    /// <summary>1 for clean text.</summary>
    public double Rate(ArticleDraft draft)
    {
        var value = 1.0;
        if (draft.WasRepaired)
            value -= RepairPenalty;
        if (draft.Title.AsSpan().ContainsAny(Markup) || draft.Excerpt.AsSpan().ContainsAny(Markup))
            value -= MarkupPenalty;
        if (_boilerplate.IsIn(draft.Excerpt))
            value -= BoilerplatePenalty;
        return Math.Max(value, 0);
    }
}

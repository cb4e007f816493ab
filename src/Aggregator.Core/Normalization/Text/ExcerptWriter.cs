using Aggregator.Core.Model;

namespace Aggregator.Core.Normalization.Text;

/// <summary>Makes the excerpt of an article out of its plain texts.</summary>
internal static class ExcerptWriter
{
    /// <summary>A sentence that ends before this place is too little for an excerpt of a longer text.</summary>
    private const int MinLength = 80;

    /// <summary>A text longer than this ends beyond what the excerpt takes of it.</summary>
    private const int MaxTailLength = 1_000;

    private const string Endings = ".!?…。！？\"”’»)";

    /// <summary>The excerpt, at most <see cref="ArticleConstants.MaxExcerptLength"/> characters; may be empty.</summary>
    /// <param name="summary">The summary as plain text; null where there is none.</param>
    /// <param name="text">The content as plain text.</param>
    public static string Write(string? summary, string text)
    {
        var excerpt = summary is null ? "" : WithoutTail(summary);
        if (excerpt.Length == 0 && !ReferenceEquals(summary, text))
            excerpt = WithoutTail(text);
        return TextCutter.CutAtSentence(excerpt, ArticleConstants.MaxExcerptLength, MinLength);
    }

    private static string WithoutTail(string text)
    {
        if (text.Length > ArticleConstants.MaxExcerptLength + MaxTailLength)
            return text;
        var end = text.Length;
        var wasCut = false;
        while (Find(text.AsSpan(0, end)) is { } tail)
        {
            end = tail.Start;
            wasCut |= tail.IsCut;
        }

        if (end == text.Length)
            return text;
        var kept = text.AsSpan(0, end).TrimEnd(" -–—|·»→>");
        if (!wasCut || kept.IsEmpty || Endings.Contains(kept[^1], StringComparison.Ordinal))
            return kept.ToString();
        return string.Concat(kept, [TextCutter.Ellipsis]);
    }

    private static (int Start, bool IsCut)? Find(ReadOnlySpan<char> text)
    {
        var last = text[Math.Max(0, text.Length - ExcerptTailRules.MaxLength)..];
        if (!last.Contains(TextCutter.Ellipsis) && !last.ContainsAny(ExcerptTailRules.Hints))
            return null;
        foreach (var rule in ExcerptTailRules.All)
        {
            var from = Math.Max(0, text.Length - rule.MaxLength);
            var tail = text[from..];
            // Looking forward is many times quicker than looking backward.
            if (!tail.Contains(rule.Start, StringComparison.OrdinalIgnoreCase))
                continue;
            var start = rule.Middle.Length == 0
                ? tail.LastIndexOf(rule.Start, StringComparison.OrdinalIgnoreCase)
                : FindWithMiddle(tail, rule);
            if (start >= 0 && BeginsThere(text, from + start))
                return (from + start, rule.IsCut);
        }

        return null;
    }

    private static int FindWithMiddle(ReadOnlySpan<char> tail, ExcerptTailRule rule)
    {
        var middle = tail.LastIndexOf(rule.Middle, StringComparison.OrdinalIgnoreCase);
        return middle < 0 ? -1 : tail[..middle].LastIndexOf(rule.Start, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a new phrase can begin at this place: not in the middle of a sentence.</summary>
    private static bool BeginsThere(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !char.IsLetter(text[at]))
            return true;
        var before = text[..at].TrimEnd(' ');
        return before.IsEmpty || !char.IsLetterOrDigit(before[^1]) && before[^1] is not (',' or ';') || char.IsUpper(text[at]);
    }
}

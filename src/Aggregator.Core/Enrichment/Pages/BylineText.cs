using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Names out of what stands where authors are named.</summary>
internal static class BylineText
{
    private const int MinNameLength = 2;

    /// <summary>More are a sentence.</summary>
    private const int MaxNameWords = 8;
    private const int MinSiteLength = 4;

    /// <summary>A longer word with digits behind it is no handle, but a name with a date.</summary>
    private const int MaxHandleLength = 20;

    private static readonly char[] TrimmedCharacters = [' ', ',', ':', ';', '|', '-', '–', '—', '•', '·', '/', '(', '[', '"', '»', '«'];

    /// <summary>The names, without repetition.</summary>
    /// <param name="values">Plain texts.</param>
    /// <param name="source">Where they stand: elements hold more than names, and each author is often named several times.</param>
    /// <param name="siteName">The site's name, which stands before or behind many names.</param>
    public static IReadOnlyList<string> Names(IEnumerable<string> values, PageSource source, string? siteName)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            foreach (var name in Split(Trim(value, source)).Select(name => WithoutSite(name, siteName)))
            {
                if (names.Count < ArticleConstants.MaxListLength && IsName(name) && !IsKnown(names, name))
                    names.Add(name);
            }

            // Further elements are of comments, of authors of other articles, or the same again.
            if (names.Count > 0 && source == PageSource.Element)
                break;
        }

        return names;
    }

    /// <summary>"Jane Doe, The Site Staff", "The Site - Jane Doe".</summary>
    private static string WithoutSite(string name, string? siteName)
    {
        if (siteName is not { Length: >= MinSiteLength })
            return name;
        var at = name.IndexOf(siteName, StringComparison.OrdinalIgnoreCase);
        if (at > 0 && name[at - 1] is not ' ')
            return name;
        var kept = at > 0 ? name[..at] : at == 0 ? name[siteName.Length..] : name;
        kept = kept.Trim(TrimmedCharacters);
        return kept.Contains(' ', StringComparison.Ordinal) ? kept : name;
    }

    private static bool IsKnown(List<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Trim(string text, PageSource source)
    {
        text = WithoutLead(AfterBy(text.Trim()));
        if (source != PageSource.Element)
            return text;
        // "Jane Doe22 Dec 2016": a date, or a number of comments, follows.
        var end = text.AsSpan().IndexOfAnyInRange('0', '9');
        // Of names with digits in them, which have no space before.
        if (end > 0 && (text.AsSpan(0, end).Contains(' ') || end > MaxHandleLength))
            text = text[..end];
        foreach (var ending in BylineRules.Ends)
        {
            var at = text.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
                text = text[..at];
        }

        var comma = text.LastIndexOf(',');
        return (comma > 0 && comma > text.Length - 3 ? text[..comma] : text).Trim(TrimmedCharacters);
    }

    /// <summary>"Posted on May 4, 2026 by Jane Doe".</summary>
    private static string AfterBy(string text)
    {
        if (!Array.Exists(BylineRules.DateLeads, lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)))
            return text;
        foreach (var by in BylineRules.Bys)
        {
            if (text.LastIndexOf(by, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return text[(at + by.Length)..].Trim();
        }

        return text;
    }

    private static string WithoutLead(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var lead in BylineRules.Leads)
            {
                if (!text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) || !IsWhole(text, lead))
                    continue;
                text = text[lead.Length..].Trim(TrimmedCharacters);
                again = true;
                break;
            }
        }

        return text;
    }

    private static bool IsWhole(string text, string lead) =>
        !char.IsAsciiLetter(lead[^1]) || (text.Length > lead.Length && text[lead.Length] is ' ' or ':' or '\u00A0');

    private static List<string> Split(string text)
    {
        var names = new List<string> { text };
        foreach (var separator in BylineRules.Separators)
            names = [.. names.SelectMany(n => n.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return [.. names.SelectMany(SplitAtCommas).Select(n => n.Trim(TrimmedCharacters))];
    }

    /// <summary>"Jane Doe, John Roe" are two, "Doe, Jane" and "Jane Doe, PhD" are one.</summary>
    private static string[] SplitAtCommas(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => part.Contains(' ', StringComparison.Ordinal)) ? parts : [text];
    }

    private static bool IsName(string name) =>
        name.Length is >= MinNameLength and <= PageConstants.MaxBylineLength && HasWord(name)
        && !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && name[0] is not ('#' or '/' or '{' or '@') && !name.EndsWith('…') && name.AsSpan().Count(' ') < MaxNameWords && !BylineRules.Nobody.Contains(name);

    /// <summary>Two letters in a row, or one of a script that needs no more.</summary>
    private static bool HasWord(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsLetter(name[i]) && (name[i] >= '\u2E80' || (i > 0 && char.IsLetter(name[i - 1]))))
                return true;
        }

        return false;
    }
}

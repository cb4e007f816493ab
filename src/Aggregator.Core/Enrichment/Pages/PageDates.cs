using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Dates where pages do not mark them up.</summary>
internal static partial class PageDates
{
    /// <summary>Characters of markup behind the headline in which a date is looked for.</summary>
    public const int MaxSource = 40_000;

    /// <summary>Characters of text behind the headline in which a date is looked for.</summary>
    public const int MaxText = 1_500;

    private const int FirstYear = 1990;
    private const int LastYear = 2200;

    /// <summary>Whether an instant can be when a page was published.</summary>
    public static bool IsPlausible(DateTimeOffset? time) => time is { Year: >= FirstYear and <= LastYear };

    /// <summary>The day in a path such as "/2026/05/04/" (UTC midnight); null where there is none.</summary>
    public static DateTimeOffset? InUrl(Uri url)
    {
        var match = DatePath().Match(url.AbsolutePath);
        if (!match.Success)
            return null;
        var parts = match.Groups.Values.Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture)).ToArray();
        return parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1])
            ? new DateTimeOffset(parts[0], parts[1], parts[2], 0, 0, 0, TimeSpan.Zero)
            : null;
    }

    /// <summary>The first date of a text; null where there is none. A day and a month without a year are none.</summary>
    public static string? FirstIn(string text) => DateInText().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>A date such as "10/05/2026" in the form that is read day first, where the language is not English.</summary>
    public static string Unambiguous(string date, string? language) =>
        language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? date : Slashes().Replace(date, "$1.$2.$3");

    [GeneratedRegex(@"[/\-_]((?:19|20)\d\d)[/\-]([01]?\d)[/\-]([0-3]?\d)(?:[/\-_.]|$)")]
    private static partial Regex DatePath();

    [GeneratedRegex(
        @"(?<!\d)[0-3]?\d(?:\.\s?|/|-)[01]?\d(?:\.\s?|/|-)(?:19|20)\d\d(?!\d)" // 4.5.2026, 04/05/2026
        + @"|(?<!\d)(?:19|20)\d\d[-/.年]\s?[01]?\d[-/.月]\s?[0-3]?\d(?!\d)" // 2026-05-04, 2026年5月4日
        + @"|(?<!\d)[0-3]?\d(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d(?!\d)" // 4. Mai 2026, 4 de mayo de 2026
        + @"|\b\p{L}{3,10}\.?\s[0-3]?\d(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?!\d)", // May 4, 2026
        RegexOptions.CultureInvariant)]
    private static partial Regex DateInText();

    [GeneratedRegex(@"^([0-3]?\d)/([01]?\d)/((?:19|20)\d\d)\b")]
    private static partial Regex Slashes();
}

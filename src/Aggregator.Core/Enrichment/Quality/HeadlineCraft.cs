namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Rates how a headline is made, not what it says.</summary>
internal static class HeadlineCraft
{
    private const int MinLength = 20;
    private const int MaxLength = 120;
    private const int MinLettersToShout = 12;
    private const double ShoutingShare = 0.7;
    private const double LengthPenalty = 0.4;
    private const double ShoutingPenalty = 0.5;
    private const double ExclamationPenalty = 0.2;
    private const double BaitPenalty = 0.4;

    /// <summary>Phrases that promise instead of telling, in lower case.</summary>
    private static readonly string[] Bait =
    [
        "you won't believe", "you won’t believe", "what happened next", "will blow your mind", "this one trick", "one weird trick", "doctors hate", "the reason will",
        "will shock you", "jaw-dropping", "goes viral", "sponsored:", "[sponsored]", "advertorial",
    ];

    /// <summary>0 without a headline, 1 for one of fair length in plain tone.</summary>
    public static double Rate(string title)
    {
        if (title.Length == 0)
            return 0;
        var value = 1.0;
        if (title.Length is < MinLength or > MaxLength)
            value -= LengthPenalty;
        if (IsShouting(title))
            value -= ShoutingPenalty;
        if (title.Contains("!!", StringComparison.Ordinal) || title.Contains("?!", StringComparison.Ordinal) || title.Contains("??", StringComparison.Ordinal))
            value -= ExclamationPenalty;
        foreach (var phrase in Bait)
        {
            if (title.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                value -= BaitPenalty;
                break;
            }
        }

        return Math.Max(value, 0);
    }

    private static bool IsShouting(string title)
    {
        var (letters, capitals) = (0, 0);
        foreach (var c in title)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= MinLettersToShout && capitals > letters * ShoutingShare;
    }
}

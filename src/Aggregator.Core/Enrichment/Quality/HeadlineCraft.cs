namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Rates how a headline is made, not what it says.</summary>
internal sealed class HeadlineCraft(QualityOptions options)
{
    private const int MinLettersToShout = 12;
    private const double ShoutingShare = 0.7;
    private const double LengthPenalty = 0.4;
    private const double ShoutingPenalty = 0.5;
    private const double PunctuationPenalty = 0.2;
    private const double BaitPenalty = 0.9;

    private static readonly string[] Excited = ["!!", "?!", "!?", "??", "…?", "$$"];

    private readonly PhraseList _bait = new(options.Clickbait);

    /// <summary>0 without a headline, 1 for one of fair length in plain tone.</summary>
    public double Rate(string title)
    {
        if (title.Length == 0)
            return 0;
        var value = 1.0;
        if (title.Length < MinLength(title) || title.Length > options.MaxHeadlineLength)
            value -= LengthPenalty;
        if (IsShouting(title))
            value -= ShoutingPenalty;
        if (Array.Exists(Excited, e => title.Contains(e, StringComparison.Ordinal)))
            value -= PunctuationPenalty;
        if (_bait.IsIn(title))
            value -= BaitPenalty;
        return Math.Max(value, 0);
    }

    /// <summary>A script that needs no spaces says more in fewer characters.</summary>
    private int MinLength(string title)
    {
        const char firstOfDenseScripts = '\u2E80';
        const int density = 3;
        return title.Any(c => c >= firstOfDenseScripts) ? options.MinHeadlineLength / density : options.MinHeadlineLength;
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

using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// How likely two wordings tell the same news. Wire copy keeps its words; reports of one form keep them too, but differ in names, figures
/// and days where it matters: each has some that the other lacks. The coefficients are a logistic regression on the labelled pairs of the
/// tests.
/// </summary>
internal ref struct StoryComparison(StorySignature a, StorySignature b)
{
    private const double Intercept = 0.61;
    private const double LikenessWeight = 1.87;
    private const double ContainmentWeight = 1.31;
    private const double NamesWeight = -1.03;
    private const double FiguresWeight = -1.29;
    private const double TitleFiguresWeight = -1.29;
    private const double DatesWeight = -2.75;
    private const double TitleWeight = -1.65;

    /// <summary>A name or a figure says as much as two words.</summary>
    private const int StrongWeight = 2;

    /// <summary>More names or figures that differ say no more.</summary>
    private const int MostDiffering = 3;

    private Side _a;
    private Side _b;
    private int _common;
    private int _commonWeight;
    private int _commonDates;

    /// <summary>The probability that both tell the same news, 0–1; 0 where they share too few words to be looked at.</summary>
    public double Likelihood()
    {
        if (AreUnlike())
            return 0;
        Count();
        var words = _a.Words + _b.Words - _common;
        if (_common < StoryConstants.MinLikeness * words)
            return 0;
        var likeness = (double)_commonWeight / (_a.Weight + _b.Weight - _commonWeight);
        var containment = (double)_commonWeight / Math.Min(_a.Weight, _b.Weight);
        var datesDiffer = _a.Dates > 0 && _b.Dates > 0 && _commonDates == 0;
        var score = Intercept
            + (LikenessWeight * likeness)
            + (ContainmentWeight * containment)
            + (NamesWeight * Math.Min(MostDiffering, Math.Min(_a.OwnNames, _b.OwnNames)))
            + (FiguresWeight * Math.Min(MostDiffering, Math.Min(_a.OwnFigures, _b.OwnFigures)))
            + (TitleFiguresWeight * (_a.OwnTitleFigures > 0 && _b.OwnTitleFigures > 0 ? 1 : 0))
            + (DatesWeight * (datesDiffer ? 1 : 0))
            + (TitleWeight * Math.Min(_a.OwnTitleShare, _b.OwnTitleShare));
        return 1 / (1 + Math.Exp(-score));
    }

    // Most candidates end here. Without a branch in the loop: which word is the lesser nobody can foresee.
    private readonly bool AreUnlike()
    {
        var (wordsA, wordsB) = (a.Words, b.Words);
        var (i, j, common) = (0, 0, 0);
        while (i < wordsA.Length && j < wordsB.Length)
        {
            var (wordA, wordB) = (wordsA[i], wordsB[j]);
            common += wordA == wordB ? 1 : 0;
            i += wordA <= wordB ? 1 : 0;
            j += wordB <= wordA ? 1 : 0;
        }

        return common < StoryConstants.MinLikeness * (wordsA.Length - a.Dates + wordsB.Length - b.Dates - common);
    }

    private void Count()
    {
        var (wordsA, wordsB) = (a.Words, b.Words);
        var (i, j) = (0, 0);
        while (i < wordsA.Length || j < wordsB.Length)
        {
            if (j == wordsB.Length || (i < wordsA.Length && wordsA[i] < wordsB[j]))
                _a.TakeOwn(a.Marks[i++]);
            else if (i == wordsA.Length || wordsB[j] < wordsA[i])
                _b.TakeOwn(b.Marks[j++]);
            else
                TakeCommon(a.Marks[i++], b.Marks[j++]);
        }
    }

    private void TakeCommon(StoryMarks marksA, StoryMarks marksB)
    {
        // A word that is strong in one wording is so in both.
        var weight = WeightOf(marksA | marksB);
        _a.TakeShared(marksA, weight);
        _b.TakeShared(marksB, weight);
        if (((marksA | marksB) & StoryMarks.Date) != 0)
        {
            _commonDates++;
            return;
        }

        _common++;
        _commonWeight += weight;
    }

    private static int WeightOf(StoryMarks marks) => (marks & (StoryMarks.Name | StoryMarks.Figure)) != 0 ? StrongWeight : 1;

    /// <summary>What one of the wordings has.</summary>
    private struct Side
    {
        private int _title;
        private int _ownTitle;

        public int Words { get; private set; }

        public int Weight { get; private set; }

        public int Dates { get; private set; }

        /// <summary>Names that the other lacks.</summary>
        public int OwnNames { get; private set; }

        /// <summary>Figures that the other lacks.</summary>
        public int OwnFigures { get; private set; }

        public int OwnTitleFigures { get; private set; }

        /// <summary>The share of the title's words that the other lacks altogether.</summary>
        public readonly double OwnTitleShare => _title == 0 ? 0 : (double)_ownTitle / _title;

        public void TakeOwn(StoryMarks marks)
        {
            TakeShared(marks, WeightOf(marks));
            var isInTitle = (marks & StoryMarks.Title) != 0;
            _ownTitle += isInTitle ? 1 : 0;
            OwnNames += (marks & StoryMarks.Name) != 0 ? 1 : 0;
            if ((marks & StoryMarks.Figure) == 0)
                return;
            OwnFigures++;
            OwnTitleFigures += isInTitle ? 1 : 0;
        }

        public void TakeShared(StoryMarks marks, int weight)
        {
            _title += (marks & StoryMarks.Title) != 0 ? 1 : 0;
            if ((marks & StoryMarks.Date) != 0)
            {
                Dates++;
                return;
            }

            Words++;
            Weight += weight;
        }
    }
}

using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Paging;

/// <summary>An article's place in an order, smallest first; the id makes it total.</summary>
/// <param name="Primary">Quality, the score of heat or how well it fits, negated; 0 in the orders by date.</param>
/// <param name="Date">Publication in ticks, negated where the newest is first.</param>
/// <param name="Id">The article.</param>
internal readonly record struct SortKey(long Primary, long Date, UInt128 Id) : IComparable<SortKey>
{
    /// <summary>An article's place, but for its id and how well it fits.</summary>
    /// <param name="sort">The order.</param>
    /// <param name="published">Publication in ticks.</param>
    /// <param name="quality">0–100.</param>
    /// <param name="heatScore">What orders by heat at any time.</param>
    public static SortKey Of(ArticleSort sort, long published, byte quality, double heatScore) => sort switch
    {
        ArticleSort.Oldest => new SortKey(0, published, default),
        ArticleSort.Quality => new SortKey(-quality, -published, default),
        ArticleSort.Heat => new SortKey(HeatPlace(heatScore), -published, default),
        _ => new SortKey(0, -published, default),
    };

    /// <summary>The place with how well the article fits, the best first.</summary>
    public SortKey Fitting(float score) => this with { Primary = -(long)(score * (1 << 20)) };

    public int CompareTo(SortKey other) => ComparePlace(other) is var place and not 0 ? place : Id.CompareTo(other.Id);

    /// <summary>Finer than any two heats that differ; what has none comes last.</summary>
    private static long HeatPlace(double score) => double.IsNegativeInfinity(score) ? long.MaxValue : -(long)(score * (1 << 20));

    /// <summary>Compares without the id, which takes longer to find than the rest.</summary>
    public int ComparePlace(SortKey other) =>
        Primary != other.Primary ? Primary.CompareTo(other.Primary) : Date.CompareTo(other.Date);
}

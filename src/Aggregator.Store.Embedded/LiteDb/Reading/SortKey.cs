using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>An article's place in an order, smallest first; the id makes it total.</summary>
/// <param name="Primary">Quality or the score of heat, negated; 0 in the orders by date.</param>
/// <param name="Date">Publication in ticks, negated where the newest is first.</param>
/// <param name="Id">The article.</param>
internal readonly record struct SortKey(long Primary, long Date, UInt128 Id) : IComparable<SortKey>
{
    public static SortKey Of(ArticleSort sort, in ColumnRow row, ArticleId id) => sort switch
    {
        ArticleSort.Oldest => new SortKey(0, row.PublishedTicks, id.Value),
        ArticleSort.Quality => new SortKey(-row.Quality, -row.PublishedTicks, id.Value),
        ArticleSort.Heat => new SortKey(HeatPlace(row.HeatScore), -row.PublishedTicks, id.Value),
        _ => new SortKey(0, -row.PublishedTicks, id.Value),
    };

    public int CompareTo(SortKey other) => ComparePlace(other) is var place and not 0 ? place : Id.CompareTo(other.Id);

    /// <summary>Finer than any two heats that differ; what has none comes last.</summary>
    private static long HeatPlace(double score) => double.IsNegativeInfinity(score) ? long.MaxValue : -(long)(score * (1 << 20));

    /// <summary>Compares without the id, which takes longer to find than the rest.</summary>
    public int ComparePlace(SortKey other) =>
        Primary != other.Primary ? Primary.CompareTo(other.Primary) : Date.CompareTo(other.Date);
}

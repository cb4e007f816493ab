using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>An article's place in an order, smallest first; the id makes it total.</summary>
/// <param name="Primary">Quality or heat, negated; 0 in the orders by date.</param>
/// <param name="Date">Publication in ticks, negated where the newest is first.</param>
/// <param name="Id">The article.</param>
internal readonly record struct SortKey(int Primary, long Date, UInt128 Id) : IComparable<SortKey>
{
    public static SortKey Of(ArticleSort sort, in ColumnRow row, ArticleId id) => sort switch
    {
        ArticleSort.Oldest => new SortKey(0, row.PublishedTicks, id.Value),
        ArticleSort.Quality => new SortKey(-row.Quality, -row.PublishedTicks, id.Value),
        ArticleSort.Heat => new SortKey(-row.Heat, -row.PublishedTicks, id.Value),
        _ => new SortKey(0, -row.PublishedTicks, id.Value),
    };

    public int CompareTo(SortKey other) => ComparePlace(other) is var place and not 0 ? place : Id.CompareTo(other.Id);

    /// <summary>Compares without the id, which takes longer to find than the rest.</summary>
    public int ComparePlace(SortKey other) =>
        Primary != other.Primary ? Primary.CompareTo(other.Primary) : Date.CompareTo(other.Date);
}

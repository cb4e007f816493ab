namespace Aggregator.Store.Embedded.Lucene;

/// <summary>In what order the values of a facet are given.</summary>
internal enum FacetOrder
{
    /// <summary>The most frequent first.</summary>
    MostFirst,

    /// <summary>The highest value first.</summary>
    HighestFirst,

    /// <summary>The lowest value first.</summary>
    LowestFirst,
}

namespace Aggregator.Core.Model;

/// <summary>The order of a result; every order ends with the newest first and then the id, so that it is total.</summary>
public enum ArticleSort
{
    /// <summary>Latest publication first.</summary>
    Newest,

    /// <summary>Earliest publication first.</summary>
    Oldest,

    /// <summary>Highest quality first.</summary>
    Quality,

    /// <summary>Highest heat first.</summary>
    Heat,

    /// <summary>What fits the words of the query best first; without words, the latest publication first.</summary>
    Relevance,
}

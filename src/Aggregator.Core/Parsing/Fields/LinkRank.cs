namespace Aggregator.Core.Parsing.Fields;

/// <summary>Which link of an item is its own: the lowest.</summary>
internal static class LinkRank
{
    /// <summary>RSS link, or Atom alternate to a web page.</summary>
    public const int Alternate = 1;

    /// <summary>Atom alternate of another type, and Atom links inside of RSS.</summary>
    public const int OtherAlternate = 2;

    /// <summary>A guid that is a permanent link.</summary>
    public const int Permalink = 3;

    /// <summary>rdf:about, or content elsewhere.</summary>
    public const int About = 4;

    /// <summary>An Atom id that is a web address.</summary>
    public const int Id = 5;

    /// <summary>The entry itself.</summary>
    public const int Self = 6;

    /// <summary>An item that is nothing but its enclosure.</summary>
    public const int Enclosure = 7;

    /// <summary>Added to links that lead to no web page (gemini:, magnet:): better than none.</summary>
    public const int NotHttpPenalty = 10;
}

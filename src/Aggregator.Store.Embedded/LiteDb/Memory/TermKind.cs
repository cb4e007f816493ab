namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What a term names. The numbers are stored.</summary>
internal enum TermKind
{
    /// <summary>A provider's name, its domain and a category, joined.</summary>
    Source = 1,

    /// <summary>A language tag.</summary>
    Language = 2,

    /// <summary>A topic.</summary>
    Topic = 3,

    /// <summary>A kind of work.</summary>
    Work = 4,
}

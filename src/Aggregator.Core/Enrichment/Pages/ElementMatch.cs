namespace Aggregator.Core.Enrichment.Pages;

/// <summary>How an attribute is compared.</summary>
internal enum ElementMatch
{
    /// <summary>It is there, whatever it says.</summary>
    There,

    /// <summary>One of its words, parted by white space, is the value.</summary>
    Word,

    /// <summary>It holds the value.</summary>
    Part,
}

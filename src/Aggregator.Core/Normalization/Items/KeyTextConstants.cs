namespace Aggregator.Core.Normalization.Items;

/// <summary>
/// How the key texts of items without a link begin. A URL key never holds a line feed, so none of these can equal one.
/// </summary>
internal static class KeyTextConstants
{
    /// <summary>Before provider and item id, each on a line.</summary>
    public const string Item = "item:\n";

    /// <summary>Before provider, title and date, each on a line.</summary>
    public const string Title = "title:\n";
}

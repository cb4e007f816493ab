namespace Aggregator.Core.Normalization.Items;

/// <summary>An image that an item may be shown with.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">Pixels; null when unknown.</param>
/// <param name="Height">Pixels; null when unknown.</param>
/// <param name="Rank">Lower goes first: large images, those of unknown size, then small ones and thumbnails.</param>
/// <param name="Order">Its place in the item.</param>
internal readonly record struct ImageCandidate(string Url, int? Width, int? Height, int Rank, int Order) : IComparable<ImageCandidate>
{
    private long Area => (long)(Width ?? 0) * (Height ?? 0);

    /// <inheritdoc/>
    public int CompareTo(ImageCandidate other)
    {
        var byRank = Rank.CompareTo(other.Rank);
        if (byRank != 0)
            return byRank;
        var byArea = other.Area.CompareTo(Area);
        return byArea != 0 ? byArea : Order.CompareTo(other.Order);
    }
}

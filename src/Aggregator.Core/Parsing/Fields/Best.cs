namespace Aggregator.Core.Parsing.Fields;

/// <summary>The best of several values for one field: the lowest rank, and of equals the first.</summary>
internal struct Best<T>
{
    private bool _isSet;

    public Best()
    {
    }

    /// <summary>The best value so far.</summary>
    public T? Value { get; private set; }

    /// <summary>The best value's rank.</summary>
    public int Rank { get; private set; } = int.MaxValue;

    /// <summary>Whether a value of this rank would be taken: what would not need not be read.</summary>
    public readonly bool Wants(int rank) => !_isSet || rank < Rank;

    /// <summary>Takes the value if it is better.</summary>
    public void Offer(T value, int rank)
    {
        if (!Wants(rank))
            return;
        (Value, Rank, _isSet) = (value, rank, true);
    }
}

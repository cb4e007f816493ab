namespace Aggregator.Core.Fetching.Bodies;

/// <summary>What one body has taken of the <see cref="BodyBudget"/>. Used by one fetch at a time; disposing gives all of it back.</summary>
internal sealed class BodyRoom(BodyBudget budget) : IDisposable
{
    /// <summary>Bytes taken; changed by the budget, under its lock.</summary>
    internal long Held { get; set; }

    /// <summary>Makes sure of room for so many bytes in all, the free part included.</summary>
    public ValueTask EnsureAsync(long bytes, CancellationToken cancellationToken)
    {
        var more = bytes - FetchingConstants.FreeBodyBytes - Held;
        return more <= 0 ? ValueTask.CompletedTask : budget.TakeAsync(this, more, cancellationToken);
    }

    /// <summary>Gives back what is held beyond so many bytes in all.</summary>
    public void ReduceTo(long bytes)
    {
        var less = Held - Math.Max(0, bytes - FetchingConstants.FreeBodyBytes);
        if (less > 0)
            budget.GiveBack(this, less, isLast: false);
    }

    /// <inheritdoc/>
    public void Dispose() => budget.GiveBack(this, Held, isLast: true);
}

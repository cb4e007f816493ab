using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>A refresh under way.</summary>
/// <param name="isPush">Whether it takes what a hub has pushed, instead of asking the feed's server.</param>
internal sealed class RefreshInFlight(bool isPush)
{
    private readonly TaskCompletionSource<RefreshOutcome> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it takes what a hub has pushed.</summary>
    public bool IsPush { get; } = isPush;

    /// <summary>How it ends.</summary>
    public Task<RefreshOutcome> Outcome => _end.Task;

    /// <summary>Tells those who wait for it.</summary>
    public void End(RefreshOutcome outcome) => _end.SetResult(outcome);
}

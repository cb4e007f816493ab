using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>The place of a refresh that asks no host: its document was pushed.</summary>
internal sealed class NoLease : IHostLease
{
    /// <summary>The only one; it holds nothing.</summary>
    public static NoLease Instance { get; } = new();

    public void LeaveHost()
    {
        // Nothing is held.
    }

    public void LeaveFlight()
    {
        // Nothing is held.
    }

    public ValueTask MoveToAsync(string host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public void Dispose()
    {
        // Nothing is held.
    }
}

using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>Writes down where it was moved.</summary>
internal sealed class RecordingLease : IHostLease
{
    public List<string> Moves { get; } = [];

    public void LeaveHost() => Moves.Add("leave");

    public void LeaveFlight() => Moves.Add("leave flight");

    public ValueTask MoveToAsync(string host, CancellationToken cancellationToken)
    {
        Moves.Add(host);
        return ValueTask.CompletedTask;
    }

    public void Dispose() => Moves.Add("dispose");
}

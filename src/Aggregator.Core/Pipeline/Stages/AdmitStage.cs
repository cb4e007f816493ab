namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Waits until there is room for the document among those in work; the room is given back when the refresh ends.</summary>
internal sealed class AdmitStage(DocumentGate gate) : IRefreshStage
{
    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken) =>
        work with { Room = await gate.EnterAsync(work.Fetched!.Bytes, cancellationToken).ConfigureAwait(false) };
}

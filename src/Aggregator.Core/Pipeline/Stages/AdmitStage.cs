using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Waits until there is room for the document among those in work; the room is given back when the refresh ends.</summary>
internal sealed class AdmitStage(DocumentGate gate) : IRefreshStage
{
    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var room = await gate.EnterAsync(work.Fetched!.Bytes, cancellationToken).ConfigureAwait(false);
        // From here on the document counts among those in work only.
        work.Fetched.Room?.Dispose();
        // The large document before this one has left work by now, with all that was made of it.
        LargeDocuments.Reclaim(work.Fetched.Bytes);
        return work with { Room = room };
    }
}

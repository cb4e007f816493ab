namespace Aggregator.Core.Pipeline;

/// <summary>One step of a refresh: takes a record, returns a record, touches nothing else.</summary>
internal interface IRefreshStage
{
    /// <summary>Returns the work one step further, or ended. Throws only for bugs and cancellation.</summary>
    ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken);
}

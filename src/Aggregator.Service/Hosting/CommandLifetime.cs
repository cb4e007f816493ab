namespace Aggregator.Service.Hosting;

/// <summary>The command line already listens for signals and cancels its command; the host needs no ears of its own.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

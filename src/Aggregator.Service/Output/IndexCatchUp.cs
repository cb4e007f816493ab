using Aggregator.Core.Storage;

namespace Aggregator.Service.Output;

/// <summary>Brings the search index up to the store before a command reads it, and says so where that takes long.</summary>
internal static class IndexCatchUp
{
    /// <summary>What takes no longer goes without saying; a log is told later than a person, who waits before a terminal.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(Console.IsErrorRedirected ? 10 : 1);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>Catches up.</summary>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public static async Task RunAsync(IArticleIndex index, CancellationToken cancellationToken)
    {
        var work = index.CatchUpAsync(cancellationToken);
        if (!await EndsWithinAsync(work, Patience))
        {
            var (start, lag) = (index.Status.Sequence, index.Status.Lag);
            if (Console.IsErrorRedirected)
                await Console.Error.WriteLineAsync($"The search index catches up with the store: {Counted.Of(lag, "change")} to go.");
            await ProgressBar.RunAsync("Catching up the search index", lag, async report =>
            {
                while (!await EndsWithinAsync(work, Step))
                    report(index.Status.Sequence - start);
                return true;
            });
        }

        await work;
    }

    private static async Task<bool> EndsWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time, TimeProvider.System)) == work;
}

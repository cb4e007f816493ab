using System.CommandLine;
using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator db reindex</c>: makes the search index anew from the store.</summary>
internal static class DbReindexCommand
{
    /// <summary>How often the progress is looked at.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    public static Command Create()
    {
        var command = new Command("reindex", "Makes the search index anew from the stored articles; a running service does it beside its work, and answers from the old index until then");
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "db reindex", cancellationToken);
        var begun = await session.Aggregator.StartReindexAsync(cancellationToken);
        var total = begun.StoreSequence > 0 ? begun.StoreSequence : (long?)null;
        var rebuild = await ProgressBar.RunAsync("Indexing", total, report => FollowAsync(session.Aggregator, report, cancellationToken));
        if (rebuild.Error is { } error)
            throw new CommandFailedException(ExitCodes.Failed, $"The search index could not be made anew: {error}");
        var seconds = rebuild.DurationMs / 1000.0;
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(rebuild.Articles, "article")} indexed in {seconds:F1} s."));
        return ExitCodes.Done;
    }

    private static async Task<RebuildReport> FollowAsync(IAggregator aggregator, Action<long> report, CancellationToken cancellationToken)
    {
        while (true)
        {
            var index = await aggregator.ReadIndexAsync(Step, cancellationToken);
            if (index.Rebuild is not { } rebuild)
                throw new CommandFailedException(ExitCodes.Failed, "The search index is not being made anew: the service was started again meanwhile.");
            if (!rebuild.Running)
                return rebuild;
            report(index.Sequence);
        }
    }
}

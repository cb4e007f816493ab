using System.CommandLine;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator db compact</c>: writes the store's file anew without what was deleted and replaced.</summary>
internal static class DbCompactCommand
{
    public static Command Create()
    {
        var command = new Command("compact", "Writes the store's file anew without what was deleted and replaced, and verifies it before it takes the old one's place; the service must be stopped");
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var compaction = await DbCare.RunAsync(result, "db compact", (care, owner) =>
            ProgressBar.RunAsync("Copying and reading articles", null, report => care.CompactAsync(owner, report, cancellationToken)));
        await Console.Error.WriteLineAsync(compaction.BytesAfter < compaction.BytesBefore
            ? $"The store takes {Counted.Bytes(compaction.BytesAfter)} now; it took {Counted.Bytes(compaction.BytesBefore)}."
            : $"The store takes {Counted.Bytes(compaction.BytesBefore)}; there is nothing to gain.");
        return ExitCodes.Done;
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary>All commands, in the order in which help lists them.</summary>
internal static class CommandTree
{
    private const string ProgramName = "aggregator";

    /// <summary>How long a command may take to end cleanly once it is interrupted.</summary>
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(20);

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var result = Build().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var complaint in UsageMessages.Of(result))
                await Console.Error.WriteLineAsync(complaint);
            return ExitCodes.Usage;
        }

        return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = InterruptGrace, EnableDefaultExceptionHandler = true });
    }

    /// <summary>The tree of commands.</summary>
    public static Command Build()
    {
        // No RootCommand: that takes the assembly's name for the program's.
        var root = new Command(ProgramName, "Polls news feeds, keeps each article once whoever carries it, and answers for it. Without a command: run.")
        {
            new HelpOption(),
            new VersionOption(),
            CommonOptions.Set,
            RunCommand.Create(),
            RefreshCommand.Create(),
            QueryCommand.Create(),
            ShowCommand.Create(),
            TailCommand.Create(),
            StatsCommand.Create(),
            ExportCommand.Create(),
            ExplainCommand.Create(),
            PublishCommand.CreatePublish(),
            PublishCommand.CreateUnpublish(),
            EnrichCommand.Create(),
            WorkCommand.Create(),
            UnsealCommand.Create(),
            ParseCommand.Create(),
            ProvidersCommand.Create(),
            WebhooksCommand.Create(),
            KeysCommand.Create(),
            DbCommand.Create(),
            DemoCommand.Create(),
        };
        root.SetAction(RunCommand.InvokeAsync);
        return root;
    }
}

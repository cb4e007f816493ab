using System.CommandLine;
using Aggregator.Core.Storage;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator db verify</c>: reads a store or a backup whole and holds it against itself.</summary>
internal static class DbVerifyCommand
{
    private static readonly Argument<string?> Backup = new("FILE") { Description = "A backup; without it the store itself", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("verify", "Reads the store, or a backup of it, whole, and says what is wrong with it; beside a running service it looks at a copy") { Backup };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var file = result.GetValue(Backup);
        if (file is not null && !File.Exists(file))
            throw new CommandFailedException(ExitCodes.NotFound, $"There is no file {file}.");
        var configuration = result.LoadSettings();
        await using var services = Composition.BuildProvider(configuration);
        await ConfigurationCheck.ThrowIfInvalidAsync(services, configuration);
        var care = services.GetRequiredService<IStoreCare>();
        var check = file is not null
            ? await VerifyAsync(report => care.VerifyAsync(file, report, cancellationToken))
            : services.GetRequiredService<IStoreOwnership>().ReadOwner() is null
                ? await VerifyAsync(report => care.VerifyAsync(DbCare.Owner("db verify"), report, cancellationToken))
                : await VerifyCopyAsync(configuration, care, cancellationToken);
        foreach (var problem in check.Problems)
            Console.Out.WriteLine(problem);
        var read = $"{Counted.Of(check.Articles, "article")}, {Counted.Of(check.Feeds, "feed")} and {Counted.Of(check.Documents, "document")} in all were read";
        await Console.Error.WriteLineAsync(check.Problems.Count == 0 ? $"{read}; nothing is wrong." : $"{read}. The store is damaged: restore a backup with 'aggregator db restore'.");
        return check.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static Task<StoreCheck> VerifyAsync(Func<Action<long>, Task<StoreCheck>> verify) => ProgressBar.RunAsync("Reading articles", null, verify);

    private static async Task<StoreCheck> VerifyCopyAsync(IConfigurationRoot configuration, IStoreCare care, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(configuration, "db verify", cancellationToken);
        var folder = Directory.CreateTempSubdirectory("aggregator-verify-").FullName;
        try
        {
            var copy = Path.Combine(folder, "copy.db");
            await StoreBackupFile.WriteAsync(session.Aggregator, copy, cancellationToken);
            return await VerifyAsync(report => care.VerifyAsync(copy, report, cancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

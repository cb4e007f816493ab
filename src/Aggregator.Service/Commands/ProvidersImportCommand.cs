using System.CommandLine;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator providers import</c>: writes a provider file from the feeds of an OPML file.</summary>
internal static class ProvidersImportCommand
{
    private const string Folder = "config/providers.d";

    private static readonly Argument<string> Source = new("OPML") { Description = "The OPML file to read" };

    public static Command Create()
    {
        var command = new Command("import", $"Writes {Folder}/NAME.yaml from the feeds of an OPML file") { Source };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var path = result.GetValue(Source)!;
        if (!File.Exists(path))
            throw new CommandFailedException(ExitCodes.NotFound, $"There is no file {path}.");
        var target = Path.Combine(Folder, $"{Path.GetFileNameWithoutExtension(path)}.yaml");
        if (File.Exists(target))
            throw new CommandFailedException(ExitCodes.Failed, $"{target} exists; remove it first, or rename the OPML file.");

        await using var stream = File.OpenRead(path);
        var opml = OpmlReader.Read(stream);
        foreach (var error in opml.Errors)
            await Console.Error.WriteLineAsync($"{path}: {error}");
        if (opml.Outlines.Count == 0)
            throw new CommandFailedException(ExitCodes.Failed, $"{path} names no feed.");

        await using var services = Composition.BuildProvider(result.LoadSettings());
        var import = ProvidersYamlWriter.Write(opml.Outlines, services.GetRequiredService<IFeedCatalogSource>().Current);
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(target, import.Yaml, cancellationToken);
        await Console.Error.WriteLineAsync(
            $"{Counted.Of(import.Feeds, "feed")} of {Counted.Of(import.Providers, "provider")} written to {target}; configured already: {import.AlreadyKnown}. A running service takes them within 2 s.");
        return opml.Errors.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}

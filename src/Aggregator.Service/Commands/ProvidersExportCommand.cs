using System.CommandLine;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator providers export</c>: the configured feeds as OPML.</summary>
internal static class ProvidersExportCommand
{
    private const string StandardOutput = "-";

    private static readonly Argument<string> Destination = new("OPML") { Description = "The file to write; - for standard output" };

    public static Command Create()
    {
        var command = new Command("export", "Writes the configured feeds as OPML 2.0") { Destination };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var configuration = result.LoadSettings();
        await using var services = Composition.BuildProvider(configuration);
        await ConfigurationCheck.ThrowIfInvalidAsync(services, configuration);
        var catalog = services.GetRequiredService<IFeedCatalogSource>().Current;
        var path = result.GetValue(Destination)!;
        await using var stream = path == StandardOutput ? Console.OpenStandardOutput() : File.Create(path);
        OpmlWriter.Write(stream, catalog, TimeProvider.System.GetUtcNow());
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await Console.Error.WriteLineAsync($"{Counted.Of(catalog.Feeds.Count, "feed")} of {Counted.Of(catalog.Providers.Count, "provider")} exported.");
        return ExitCodes.Done;
    }
}

using System.CommandLine;
using Aggregator.Service.Documents;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator parse</c>: any feed document in, JSON Feed 1.1 out; nothing is stored.</summary>
internal static class ParseCommand
{
    private static readonly Argument<string?> Source = new("SOURCE")
    {
        Description = "A file, an http(s) URL, or - for standard input",
        HelpName = "FILE|URL",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> ContentType = new("--content-type") { Description = "The Content-Type that it was served with", HelpName = "TYPE" };

    private static readonly Option<string?> Url = new("--url") { Description = "The URL that it was found at, for its relative links", HelpName = "URL" };

    private static readonly Option<string?> Batch = new("--batch")
    {
        Description = "Reads a list instead: lines of path, content type and URL, separated by tabs (the last two may be empty); writes NDJSON",
        HelpName = "LIST",
    };

    public static Command Create()
    {
        var command = new Command("parse", "Prints any feed document as JSON Feed 1.1") { Source, ContentType, Url, Batch };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var services = Composition.BuildProvider(result.LoadSettings());
        await using var output = Console.OpenStandardOutput();
        if (result.GetValue(Batch) is { } list)
        {
            await new DocumentBatch(services).RunAsync(list, output, cancellationToken);
            return ExitCodes.Done;
        }

        var source = result.GetValue(Source)
            ?? throw new CommandFailedException(ExitCodes.Usage, "Name a file, a URL or - to parse, or give --batch LIST.");
        var document = await DocumentSource.ReadAsync(services, source, result.GetValue(ContentType), result.GetValue(Url), cancellationToken);
        var converted = new DocumentConverter(services).Convert(document);
        if (converted.Json is not { } json)
            throw new CommandFailedException(ExitCodes.Failed, $"{source}: {converted.Error}");
        await output.WriteAsync(json, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
        return ExitCodes.Done;
    }
}

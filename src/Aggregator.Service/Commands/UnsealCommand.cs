using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Service.Documents;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator unseal FILE</c>: opens the sealed provenance of an article.</summary>
internal static class UnsealCommand
{
    private const string StandardInput = "-";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = ArticleJson.WriterOptions.Encoder };

    private static readonly Argument<string> File = new("FILE")
    {
        Description = "An exported article (front matter or JSON), or its secured text alone; - for standard input",
    };

    public static Command Create()
    {
        var command = new Command("unseal", "Verifies the sealed provenance of an article and prints it as JSON") { File };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var name = result.GetValue(File)!;
        var seal = SealedDocument.Find(await ReadAsync(name, cancellationToken))
            ?? throw new CommandFailedException(ExitCodes.Failed, $"{name} holds no secured text.");
        await using var services = Composition.BuildProvider(result.LoadSettings());
        var opened = services.GetRequiredService<IArticleSealer>().Open(seal);
        if (opened.Json is not { } json)
            throw new CommandFailedException(ExitCodes.Failed, $"{name}: {Complaint(opened.State)}");
        await Console.Out.WriteLineAsync(JsonNode.Parse(json)!.ToJsonString(Indented));
        return ExitCodes.Done;
    }

    private static async Task<string> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (name == StandardInput)
            return await Console.In.ReadToEndAsync(cancellationToken);
        return System.IO.File.Exists(name)
            ? await System.IO.File.ReadAllTextAsync(name, cancellationToken)
            : throw new CommandFailedException(ExitCodes.NotFound, $"There is no file {name}.");
    }

    private static string Complaint(SealState state) => state switch
    {
        SealState.Truncated => "the secured text is not whole: it must be base64, a semicolon and base64 of 16 bytes.",
        SealState.Tampered => "the secured text was changed after it was sealed: its tag does not fit.",
        SealState.NoKey => "there is no key to open it with: neither Aggregator:Sealing:Keys nor the data directory has one.",
        _ => "the secured text was sealed with another key. Give that one in Aggregator:Sealing:Keys.",
    };
}

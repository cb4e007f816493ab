using System.CommandLine;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;
using Spectre.Console;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator show ID</c>: one article, to be read.</summary>
internal static class ShowCommand
{
    private static readonly Argument<ArticleId> Id = ArticleIdArguments.One();

    private static readonly Option<string> Format = CommonOptions.Format("text", "json", "yaml");

    public static Command Create()
    {
        var command = new Command("show", "Shows one article, to be read") { Id, Format };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var id = result.GetValue(Id);
        await using var session = await Session.OpenAsync(result.LoadSettings(), "show", cancellationToken);
        await session.CatchUpIndexAsync(cancellationToken);
        var article = await session.Aggregator.FindArticleAsync(id, cancellationToken)
            ?? throw new CommandFailedException(ExitCodes.NotFound, $"There is no article {id}.");
        if (result.GetValue(Format) == "text")
        {
            foreach (var line in ArticleText.Draw(article, Console.IsOutputRedirected ? int.MaxValue : AnsiConsole.Profile.Width))
                await Console.Out.WriteLineAsync(line);
            return ExitCodes.Done;
        }

        await using var stream = Console.OpenStandardOutput();
        await using var writer = ArticleWriters.Create(result.GetValue(Format) == "yaml" ? ArticleFormat.Yaml : ArticleFormat.Ndjson, stream);
        await writer.WriteAsync(article, cancellationToken);
        await writer.CompleteAsync(cancellationToken);
        return ExitCodes.Done;
    }
}

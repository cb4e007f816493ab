using System.CommandLine;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator explain ID</c>: why an article has its topics and its quality.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<Core.Model.ArticleId> Id = ArticleIdArguments.One();

    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    public static Command Create()
    {
        var command = new Command("explain", "Says why an article has its topics and its quality") { Id, Format };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var id = result.GetValue(Id);
        await using var session = await Session.OpenAsync(result.LoadSettings(), "explain", cancellationToken);
        var explanation = await session.Aggregator.ExplainAsync(id, cancellationToken)
            ?? throw new CommandFailedException(ExitCodes.NotFound, $"There is no article {id}.");
        if (result.GetValue(Format) == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(explanation, ApplicationJson.Default.ArticleExplanation));
        else
            ExplanationTable.Write(explanation);
        return ExitCodes.Done;
    }
}

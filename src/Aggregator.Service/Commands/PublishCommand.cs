using System.CommandLine;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator publish|unpublish ID…</c>: a person's word on the editorial state, which outlasts every rule.</summary>
internal static class PublishCommand
{
    private static readonly Argument<ArticleId[]> Ids = ArticleIdArguments.Several();

    public static Command CreatePublish() => Create("publish", "Publishes articles", published: true);

    public static Command CreateUnpublish() => Create("unpublish", "Takes the publication of articles back", published: false);

    private static Command Create(string name, string description, bool published)
    {
        var command = new Command(name, description) { Ids };
        command.SetGuardedAction((result, cancellationToken) => InvokeAsync(result, name, published, cancellationToken));
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, string name, bool published, CancellationToken cancellationToken)
    {
        var state = new EditorialState(published, Origin());
        await using var session = await Session.OpenAsync(result.LoadSettings(), name, cancellationToken);
        var missing = new List<ArticleId>();
        foreach (var id in result.GetValue(Ids)!)
        {
            if (await session.Aggregator.SetStateAsync(id, state, cancellationToken) is null)
                missing.Add(id);
        }

        var done = result.GetValue(Ids)!.Length - missing.Count;
        if (done > 0)
            await Console.Error.WriteLineAsync($"{Counted.Of(done, "article")} {(published ? "published" : "no longer published")}.");
        return missing.Count == 0
            ? ExitCodes.Done
            : throw new CommandFailedException(ExitCodes.NotFound, $"There is no article {string.Join(", ", missing)}.");
    }

    private static string Origin()
    {
        var origin = $"cli {Environment.UserName}";
        return origin.Length <= EditorialState.MaxOriginLength ? origin : origin[..EditorialState.MaxOriginLength];
    }
}

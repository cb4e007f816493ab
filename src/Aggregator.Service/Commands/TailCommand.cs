using System.CommandLine;
using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator tail</c>: new articles of a running service as they come, until interrupted.</summary>
internal static class TailCommand
{
    private const int PageSize = 200;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);

    private static readonly FilterOptions Filters = new();

    private static readonly Argument<string?> Text = new("TEXT") { Description = "Only what this finds, in words as the query command takes them", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string> Format = CommonOptions.Format("text", "ndjson");

    private static readonly Option<int> Limit = CommonOptions.Limit(0);

    public static Command Create()
    {
        var command = new Command("tail", "Shows new articles of a running service as they come, until Ctrl+C") { Text, Limit, Format };
        Filters.AddTo(command);
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (filter, _) = Filters.Read(result);
        var query = QueryText.Read(result.GetValue(Text));
        await using var session = await Session.OpenAsync(result.LoadSettings(), "tail", cancellationToken);
        if (!session.IsBesideService)
            throw new CommandFailedException(ExitCodes.StoreUnavailable, "No service runs over this data directory, so nothing new would come. Start it with 'aggregator run'.");
        var wanted = session.Resolve(filter);
        await using var output = Console.OpenStandardOutput();
        await using var ndjson = ArticleWriters.Create(ArticleFormat.Ndjson, output);
        try
        {
            var left = result.GetValue(Limit) is > 0 and var some ? some : int.MaxValue;
            await foreach (var article in FollowAsync(session.Aggregator, cancellationToken))
            {
                if (!wanted.Passes(article) || (query is not null && !session.Matches(query, article)))
                    continue;
                if (result.GetValue(Format) == "ndjson")
                    await WriteAsync(ndjson, article, cancellationToken);
                else
                    await Console.Out.WriteLineAsync(LineOf(article));
                if (--left == 0)
                    break;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way in which it ends.
        }

        return ExitCodes.Done;
    }

    /// <summary>Articles that are stored from now on, each once.</summary>
    private static async IAsyncEnumerable<Article> FollowAsync(
        IAggregator aggregator, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(1);
        var page = await aggregator.ReadChangesAsync(IAggregator.Now, PageSize, TimeSpan.Zero, cancellationToken);
        var seen = new HashSet<ArticleId>();
        while (true)
        {
            page = await aggregator.ReadChangesAsync(page.Next, PageSize, Wait, cancellationToken);
            foreach (var change in page.Items)
            {
                if (change is { Kind: ArticleChangeKind.Stored, Article: { } article } && article.FirstSeen >= start && seen.Add(article.Id))
                    yield return article;
            }
        }
    }

    private static async Task WriteAsync(IArticleWriter writer, Article article, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(article, cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    private static string LineOf(Article article) => string.Create(
        CultureInfo.InvariantCulture,
        $"{article.PublishedAt.UtcDateTime:yyyy-MM-dd HH:mm}  {article.Provider.Name}  {article.Title}  {article.WebUrl}");
}

using System.CommandLine;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator query</c>: finds stored articles.</summary>
internal static class QueryCommand
{
    private static readonly FilterOptions Filters = new();

    private static readonly Argument<string?> Text = new("TEXT")
    {
        Description = "What to search for: words, \"phrases\", begin*, -not, or, (groups), and fields as title:apple, topic:AI, quality:>=60, last:7d",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<int> Limit = CommonOptions.Limit(ArticleTable.DefaultLimit);

    private static readonly Option<string?> Cursor = new("--cursor") { Description = "Where to go on: the \"next\" of a page before", HelpName = "CURSOR" };

    private static readonly Option<bool> Content = new("--content") { Description = "With the content, where the format is csv" };

    private static readonly Option<bool> Related = new("--related") { Description = "With each article's related ones, where the format is json, ndjson or yaml" };

    private static readonly Option<string> Format = CommonOptions.Format("table", "json", "ndjson", "csv", "yaml");

    public static Command Create()
    {
        var command = new Command("query", "Finds stored articles") { Text, Limit, Cursor, Content, Related, Format };
        Filters.AddTo(command);
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (result.GetValue(Text) is { } text && text.StartsWith("--", StringComparison.Ordinal))
            throw new CommandFailedException(ExitCodes.Usage, $"There is no option {text}.");
        var query = QueryText.Read(result.GetValue(Text));
        var (filter, sort) = Filters.Read(result);
        await using var session = await Session.OpenAsync(result.LoadSettings(), "query", cancellationToken);
        if (query is not null || sort == ArticleSort.Relevance)
            await session.RequireIndexAsync(cancellationToken);
        var withRelated = result.GetValue(Related) && await session.CatchUpIndexAsync(cancellationToken);
        var reading = new ArticleReading(session.Aggregator, filter, sort, result.GetValue(Limit), result.GetValue(Cursor), withRelated, query);
        try
        {
            await reading.BeginAsync(cancellationToken);
            await WriteAsync(reading, result, cancellationToken);
            return ExitCodes.Done;
        }
        catch (InvalidCursorException exception)
        {
            throw new CommandFailedException(ExitCodes.Usage, $"--cursor: {exception.Message}");
        }
    }

    private static async Task WriteAsync(ArticleReading reading, ParseResult result, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ArticleFormat>(result.GetValue(Format), ignoreCase: true, out var format))
        {
            var articles = new List<Article>();
            await foreach (var article in reading.ReadAsync(cancellationToken))
                articles.Add(article);
            ArticleTable.Write(articles);
            return;
        }

        await using var stream = Console.OpenStandardOutput();
        await using var writer = ArticleWriters.Create(
            format, stream, new ArticleWriterOptions { IncludeContent = result.GetValue(Content), NextCursor = () => reading.Next });
        await foreach (var article in reading.ReadAsync(cancellationToken))
            await writer.WriteAsync(article, cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }
}

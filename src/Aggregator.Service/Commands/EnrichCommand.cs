using System.CommandLine;
using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator enrich --again</c>: gives stored articles the topics and ratings that they would get if they came now.</summary>
internal static class EnrichCommand
{
    private const int PageSize = 500;

    private static readonly FilterOptions Filters = new();

    private static readonly Option<bool> Again = new("--again") { Description = "Really do it: all articles, or those that the filters choose" };

    public static Command Create()
    {
        var command = new Command("enrich", "Finds topics, quality and language of stored articles again, as after a change of the taxonomy or of weights") { Again };
        Filters.AddTo(command);
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (filter, sort) = Filters.Read(result);
        if (!result.GetValue(Again))
            throw new CommandFailedException(ExitCodes.Usage, "Articles are enriched when they come. To do it again for those that are stored: aggregator enrich --again");
        await using var session = await Session.OpenAsync(result.LoadSettings(), "enrich", cancellationToken);
        var total = filter == ArticleFilter.All ? (await session.Aggregator.ReadFeedsAsync(cancellationToken)).Sum(f => f.Articles) : (long?)null;
        var (seen, changed) = await ProgressBar.RunAsync("Enriching", total, report => EnrichAsync(session.Aggregator, filter, sort, report, cancellationToken));
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(seen, "article")} enriched again, {changed} changed."));
        return ExitCodes.Done;
    }

    private static async Task<(int Seen, int Changed)> EnrichAsync(
        IAggregator aggregator, ArticleFilter filter, ArticleSort sort, Action<long> report, CancellationToken cancellationToken)
    {
        var (seen, changed) = (0, 0);
        string? cursor = null;
        do
        {
            var page = await aggregator.EnrichAsync(new ArticleQuery(filter, sort, PageSize, cursor), cancellationToken);
            (seen, changed, cursor) = (seen + page.Seen, changed + page.Changed, page.Next);
            report(seen);
        }
        while (cursor is not null);
        return (seen, changed);
    }
}

using System.CommandLine;
using System.Globalization;
using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator providers check</c>: validates the configuration, then asks every feed once and reads it, storing nothing.</summary>
internal static class ProvidersCheckCommand
{
    private static readonly TableColumn[] Columns =
    [
        new("PROVIDER", 2, 12), new("RESULT", 1), new("FORMAT", 5), new("ITEMS", 6), new("ENCODING", 8), new("REPAIRS", 7, 16), new("FEED", 3, 24), new("MESSAGE", 4, 24),
    ];

    private static readonly Option<string[]> Provider = new("--provider")
    {
        Description = "Only this provider's feeds; may be repeated",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var command = new Command("check", "Validates the configuration, fetches and reads each feed once, and stores nothing") { Provider };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var configuration = result.LoadSettings();
        await using var services = Composition.BuildProvider(configuration);
        await ConfigurationCheck.ThrowIfInvalidAsync(services, configuration);
        var feeds = Choose(services.GetRequiredService<IFeedCatalogSource>().Current, result.GetValue(Provider)!);
        var checks = await Task.WhenAll(feeds.Select(f => CheckAsync(services, f, cancellationToken)));
        Table.Write(Columns, checks.Select(c => c.Row));
        foreach (var offer in checks.Select(c => c.Offer).OfType<string>())
            await Console.Error.WriteLineAsync(offer);
        var failed = checks.Count(c => c.Failed);
        return failed == 0 ? ExitCodes.Done : failed == checks.Length ? ExitCodes.AllFeedsFailed : ExitCodes.SomeFeedsFailed;
    }

    private static IReadOnlyList<Feed> Choose(FeedCatalog catalog, string[] names)
    {
        if (names.Length == 0)
            return catalog.Feeds;
        var unknown = names.Where(n => catalog.FindProvider(n) is null).ToArray();
        return unknown.Length == 0
            ? [.. names.SelectMany(n => catalog.FindProvider(n)!.Feeds).Distinct()]
            : throw new CommandFailedException(ExitCodes.Usage, $"Not configured: provider {string.Join(", provider ", unknown)}. See: aggregator providers list");
    }

    private static async Task<(string[] Row, bool Failed, string? Offer)> CheckAsync(IServiceProvider services, Feed feed, CancellationToken cancellationToken)
    {
        var (fetcher, parser, gate) = (
            services.GetRequiredService<IFeedFetcher>(), services.GetRequiredService<IFeedParser>(), services.GetRequiredService<IHostGate>());
        using var lease = await gate.EnterAsync(feed.Host, cancellationToken);
        var fetched = await fetcher.FetchAsync(new FetchRequest(feed, FeedState.New(feed), lease), cancellationToken);
        if (fetched.Document is not { } document)
            return (Row(feed, fetched.Outcome, null, fetched.Message), true, null);
        var parsed = parser.Parse(document);
        return parsed.Success
            ? (Row(feed, RefreshOutcomeKind.Updated, parsed.Feed, null), false, null)
            : (Row(feed, parsed.Failure, null, parsed.Message), true, Offer(feed, parsed.LinkedFeeds));
    }

    /// <summary>The lines to put into the provider's file, where a page was configured instead of its feed.</summary>
    private static string? Offer(Feed feed, IReadOnlyList<string> linkedFeeds) => linkedFeeds.Count == 0
        ? null
        : $"{feed.Provider.Name}: {feed.DisplayUrl} is a web page. Replace it in the provider's file by a feed that it links to:\n"
            + string.Join('\n', linkedFeeds.Select(url => "      - " + url));

    private static string[] Row(Feed feed, RefreshOutcomeKind outcome, ParsedFeed? parsed, string? message) =>
    [
        feed.Provider.Name,
        outcome == RefreshOutcomeKind.Updated ? "ok" : outcome.ToName(),
        parsed?.Format ?? "",
        parsed?.Items.Count.ToString(CultureInfo.InvariantCulture) ?? "",
        parsed?.Encoding ?? "",
        parsed is null ? "" : string.Join(", ", parsed.Repairs),
        feed.DisplayUrl,
        message ?? "",
    ];
}

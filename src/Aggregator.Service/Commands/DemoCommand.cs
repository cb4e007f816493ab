using System.CommandLine;
using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Demo;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator demo</c>: the whole service over feeds that the program brings along, without a network and without a trace.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(4);

    private static readonly Option<int?> Seconds = new("--for")
    {
        Description = "Ends by itself after so many seconds; default: until Ctrl+C",
        HelpName = "SECONDS",
        CustomParser = result => CommonOptions.ReadWholeNumber(result, 1, "1 or more"),
    };

    public static Command Create()
    {
        var command = new Command("demo", "Shows the service at work, offline: own feeds, own temporary store") { Seconds };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-demo-");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (result.GetValue(Seconds) is { } seconds)
            end.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            await using var publisher = await DemoServer.StartAsync(TimeProvider.System, cancellationToken);
            var settings = SettingsLoader.Load([.. DemoSettings.Create(folder.FullName, publisher.Address), .. result.GetValue(CommonOptions.Set)!], reload: false);
            await using var service = await ServiceHost.StartAsync(settings, cancellationToken);
            var polling = service.RunUntilAsync(end.Token);
            await ShowAsync(service, end.Token);
            await polling;
            return ExitCodes.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ShowAsync(ServiceHost service, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(FirstLook, TimeProvider.System, cancellationToken);
            var aggregator = service.Services.GetRequiredService<IAggregator>();
            var page = await aggregator.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, ArticleTable.DefaultLimit), cancellationToken);
            ArticleTable.Write(page.Items);
            var shared = page.Items.Count(a => a.Sightings.Count > 1);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

                {page.Items.Count} articles so far; {shared} of them are carried by several feeds under different URLs and kept once.
                Live Desk gains an item every {DemoFeeds.GrowthInterval.TotalSeconds:F0} seconds. Ask the service:
                  curl '{service.Address}/api/v1/articles?limit=3&sort=quality'
                  curl '{service.Address}/api/v1/feeds'
                Ctrl+C ends the demonstration and removes its store.
                """));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ended before the first look; the caller stops the service.
        }
    }
}

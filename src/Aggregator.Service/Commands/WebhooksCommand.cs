using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator webhooks</c>: who is told of articles, and sending again what was given up.</summary>
internal static class WebhooksCommand
{
    private static readonly TableColumn[] Columns = [new("NAME", 1), new("WAITING", 2), new("DEAD", 3), new("EVENTS", 5), new("QUERY", 6, 20), new("URL", 4, 24)];

    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    private static readonly Argument<string> Name = new("NAME") { Description = "The webhook" };

    public static Command Create()
    {
        var list = new Command("list", "Lists the configured webhooks, with the messages that wait and those that were given up") { Format };
        list.SetGuardedAction(ListAsync);
        var redeliver = new Command("redeliver", "Sends a webhook's messages that were given up again") { Name };
        redeliver.SetGuardedAction(RedeliverAsync);
        return new Command("webhooks", "Who is told of new and published articles") { list, redeliver };
    }

    private static async Task<int> ListAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "webhooks list", cancellationToken);
        var webhooks = await session.Aggregator.ReadWebhooksAsync(cancellationToken);
        if (result.GetValue(Format) == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new ItemList<WebhookStatus>(webhooks), ApplicationJson.Default.ItemListWebhookStatus));
        else if (webhooks.Count == 0)
            await Console.Error.WriteLineAsync("No webhook is configured; the list webhooks: in a provider file names them.");
        else
            Table.Write(Columns, webhooks.Select(h => (string[])[h.Name, Number(h.Waiting), Number(h.Dead), string.Join(", ", h.Events), h.Query ?? "", h.Url]));
        return ExitCodes.Done;
    }

    private static async Task<int> RedeliverAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "webhooks redeliver", cancellationToken);
        var name = result.GetValue(Name)!;
        if (await session.Aggregator.RedeliverAsync(name, cancellationToken) is not { } report)
            throw new CommandFailedException(ExitCodes.NotFound, $"No webhook {name} is configured; 'aggregator webhooks list' lists those that are.");
        await Console.Error.WriteLineAsync($"{Counted.Of(report.Redelivered, "message")} will be sent again by the service.");
        return ExitCodes.Done;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}

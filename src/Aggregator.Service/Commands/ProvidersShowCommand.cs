using System.CommandLine;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator providers show NAME</c>: one provider's feeds and how their latest refreshes ended.</summary>
internal static class ProvidersShowCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The provider, as the configuration names it" };

    private static readonly Option<int> Limit = CommonOptions.Limit(0);

    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    public static Command Create()
    {
        var command = new Command("show", $"Shows a provider's feeds with their last {FeedConstants.OutcomesKept} outcomes: times by step, counts, next poll and why")
        {
            Name, Limit, Format,
        };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "providers show", cancellationToken);
        var provider = await ReadAsync(session.Aggregator, result.GetValue(Name)!, result.GetValue(Limit), cancellationToken);
        if (result.GetValue(Format) == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(provider, ApplicationJson.Default.ProviderStatus));
        else
            ProviderTable.Write(provider);
        return ExitCodes.Done;
    }

    private static async Task<ProviderStatus> ReadAsync(IAggregator aggregator, string name, int limit, CancellationToken cancellationToken)
    {
        var feeds = (await aggregator.ReadFeedsAsync(cancellationToken)).Where(f => string.Equals(f.Provider, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (feeds.Length == 0)
            throw new CommandFailedException(ExitCodes.Usage, $"Not configured: provider {name}. See: aggregator providers list");
        for (var i = 0; i < feeds.Length; i++)
        {
            // A feed may leave the configuration between the two questions.
            var outcomes = FeedId.TryParse(feeds[i].FeedId, out var id) ? await aggregator.ReadOutcomesAsync(id, cancellationToken) : null;
            feeds[i] = feeds[i] with { Outcomes = [.. (outcomes ?? []).Take(limit == 0 ? int.MaxValue : limit)] };
        }

        return new ProviderStatus(feeds[0].Provider, feeds);
    }
}

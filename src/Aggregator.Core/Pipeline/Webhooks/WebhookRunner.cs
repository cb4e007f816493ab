using System.Collections.Concurrent;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Pipeline.Webhooks;

/// <summary>
/// Tells webhooks what happens to articles: hands events on, and lets each webhook's messages go by themselves, so that one that is down holds
/// up nobody else. Woken by refreshes that stored something.
/// </summary>
internal sealed partial class WebhookRunner : IDisposable
{
    private readonly WebhookFanOut _fanOut;
    private readonly WebhookDelivery _delivery;
    private readonly RefreshCoordinator _coordinator;
    private readonly IFeedCatalogSource _catalog;
    private readonly TimeProvider _time;
    private readonly ILogger<WebhookRunner> _logger;
    private readonly LoopPause _pause;
    private readonly ConcurrentDictionary<string, Task> _sending = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _restsUntil = new(StringComparer.OrdinalIgnoreCase);

    public WebhookRunner(
        WebhookFanOut fanOut, WebhookDelivery delivery, RefreshCoordinator coordinator, IFeedCatalogSource catalog, TimeProvider time, ILogger<WebhookRunner> logger)
    {
        (_fanOut, _delivery, _coordinator, _catalog, _time, _logger) = (fanOut, delivery, coordinator, catalog, time, logger);
        _pause = new LoopPause(time);
        _coordinator.Refreshed += Look;
    }

    /// <summary>Runs until canceled; messages under way are broken off, and sent again at the next start.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (_catalog.Current.Webhooks.Count > 0)
                    await PassAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(_logger, exception);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await _pause.WaitAsync(_time.GetUtcNow() + WebhookConstants.LongestSleep, cancellationToken).ConfigureAwait(false);
        }

        await Task.WhenAll(_sending.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Looks for messages at once.</summary>
    public void Wake()
    {
        _restsUntil.Clear();
        _pause.Wake();
    }

    public void Dispose() => _coordinator.Refreshed -= Look;

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        while (await _fanOut.HandOnAsync(cancellationToken).ConfigureAwait(false))
            cancellationToken.ThrowIfCancellationRequested();
        foreach (var hook in _catalog.Current.Webhooks)
        {
            var isBusy = _sending.TryGetValue(hook.Name, out var task) && !task.IsCompleted;
            if (!isBusy && _restsUntil.GetValueOrDefault(hook.Name) <= _time.GetUtcNow())
                _sending[hook.Name] = Task.Run(() => SendAsync(hook, cancellationToken), CancellationToken.None);
        }
    }

    private async Task SendAsync(Webhook hook, CancellationToken cancellationToken)
    {
        try
        {
            _restsUntil[hook.Name] = await _delivery.SendAsync(hook, cancellationToken).ConfigureAwait(false) ?? default;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was not acknowledged is sent again.
        }
        catch (Exception exception)
        {
            LogFailed(_logger, exception);
        }
    }

    private void Look(Feed feed, RefreshOutcome outcome)
    {
        if (outcome.NewArticles > 0)
            _pause.Wake();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Webhooks could not be served; they are tried again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Scheduling;
using Aggregator.Core.Storage;
using Aggregator.Core.WebSub;
using Aggregator.Service.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>
/// The service as it is composed, its store and its HTTP too, on a clock that is moved from one moment in which it does anything to
/// the next: a week passes in seconds, and nothing is late because the machine is slow.
/// </summary>
internal sealed class SimulatedService : IAsyncDisposable
{
    // Looking without end would take the cores from what is looked at.
    private const int LooksBeforePause = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(250);

    private readonly ServiceProvider _services;
    private readonly FakeTimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly AggregatorRuntime _runtime;
    private readonly FeedPoller _poller;
    private readonly RefreshCoordinator _coordinator;
    private readonly HostGate _gate;
    private readonly Subscriber _subscriber;
    private Task _polling = Task.CompletedTask;

    private SimulatedService(ServiceProvider services, FakeTimeProvider clock)
    {
        (_services, _clock) = (services, clock);
        _runtime = services.GetRequiredService<AggregatorRuntime>();
        _poller = services.GetRequiredService<FeedPoller>();
        _coordinator = services.GetRequiredService<RefreshCoordinator>();
        _gate = (HostGate)services.GetRequiredService<IHostGate>();
        _subscriber = services.GetRequiredService<Subscriber>();
    }

    public IServiceProvider Services => _services;

    public IAggregator Aggregator => _services.GetRequiredService<IAggregator>();

    /// <summary>Starts the service on a data directory and lets it do what is due at this moment.</summary>
    public static async Task<SimulatedService> StartAsync(
        FakeTimeProvider clock, IFeedCatalogSource catalog, string dataDirectory, params KeyValuePair<string, string?>[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Aggregator:DataDirectory", dataDirectory),
            new("Aggregator:Fetching:AllowPrivateNetworks", "true"),
            // A retry would wait for a clock that waits for the retry.
            new("Aggregator:Fetching:Retries", "0"),
            .. settings,
        ]).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IRandomSource>(new SeededRandomSource())
            .AddSingleton(catalog)
            .AddLogging()
            .AddAggregatorService(configuration)
            .BuildServiceProvider();
        var service = new SimulatedService(services, clock);
        await service._runtime.OpenAsync(new StoreOwner(1, "simulation", null, null), CancellationToken.None);
        service._polling = service._runtime.PollAsync(service._stop.Token);
        await service.SettleAsync();
        return service;
    }

    /// <summary>Lets time pass.</summary>
    public async Task RunForAsync(TimeSpan span)
    {
        for (var end = _clock.GetUtcNow() + span; _clock.GetUtcNow() < end;)
        {
            var now = _clock.GetUtcNow();
            if ((_gate.Waiting > 0 ? Gap : NextWake() - now) is { } step)
                await AdvanceAsync(step < end - now ? step : end - now);
            await SettleAsync();
        }
    }

    /// <summary>Waits until nothing goes on that does not wait for the clock.</summary>
    public async Task SettleAsync()
    {
        for (var looks = 1; !IsSettled(); looks++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (_polling.IsCompleted)
                throw new InvalidOperationException("The service has ended.", _polling.Exception);
            if (looks % LooksBeforePause == 0)
                await Task.Delay(Pause, TimeProvider.System);
            else
                await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _polling.ContinueWith(static _ => { }, TaskScheduler.Default);
        await _runtime.DisposeAsync();
        await _services.DisposeAsync();
        _stop.Dispose();
    }

    // The clock leaves its timers to another thread that is at them already: they have fired when the last of them, ours, has.
    private async Task AdvanceAsync(TimeSpan step)
    {
        var last = Task.Delay(step, _clock);
        _clock.Advance(step);
        await last;
    }

    /// <summary>The next moment in which anything is done; null when something is done now.</summary>
    private DateTimeOffset? NextWake()
    {
        var (poller, subscriber) = (_poller.SleepsUntil, _subscriber.SleepsUntil);
        return subscriber < poller ? subscriber : poller;
    }

    // Looked at twice: between the two the poller may have woken, started refreshes and gone to sleep again.
    private bool IsSettled()
    {
        var ticks = _poller.Ticks;
        return IsAsleep() && _coordinator.UnderWay <= _gate.Waiting && IsAsleep() && ticks == _poller.Ticks;
    }

    private bool IsAsleep() =>
        !_polling.IsCompleted
        && _poller.SleepsUntil > _clock.GetUtcNow()
        && (!_subscriber.IsOn || _subscriber.SleepsUntil > _clock.GetUtcNow());
}

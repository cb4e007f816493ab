using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Retry;

namespace Aggregator.Core.Fetching;

/// <summary>
/// A resilience pipeline for each host and port: the retries around the breaker, within the deadline of the fetch. Attempts give values, not
/// exceptions, so that a failing host costs no more than a healthy one.
/// </summary>
internal sealed class HostPipelines(
    FetchingOptions options, HostBreakers breakers, TimeProvider time, IRandomSource random, ILogger logger) : IDisposable
{
    private static readonly ResiliencePropertyKey<FetchSession> SessionKey = new("session");

    private ResiliencePipelineRegistry<string> _registry = CreateRegistry(time);
    private int _hosts;

    /// <summary>Runs attempts until one ends well, the retries are used up, the deadline passes, or the host rests.</summary>
    /// <param name="session">The fetch.</param>
    /// <param name="host">Host and port.</param>
    /// <param name="attempt">One attempt. Throws only when the fetch's caller cancels.</param>
    /// <param name="state">What the attempt needs.</param>
    /// <returns>The last attempt's result, or the exception of the strategy that stopped it.</returns>
    public async ValueTask<Outcome<ExchangeResult>> ExecuteAsync<TState>(
        FetchSession session,
        string host,
        Func<ResilienceContext, TState, ValueTask<Outcome<ExchangeResult>>> attempt,
        TState state)
    {
        var context = ResilienceContextPool.Shared.Get(host, continueOnCapturedContext: false, session.Deadline);
        try
        {
            context.Properties.Set(SessionKey, session);
            return await Find(host).ExecuteOutcomeAsync(attempt, context, state).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _registry.Dispose();

    private ResiliencePipeline<ExchangeResult> Find(string host) =>
        _registry.TryGetPipeline<ExchangeResult>(host, out var pipeline) ? pipeline : Add(host);

    private ResiliencePipeline<ExchangeResult> Add(string host)
    {
        // Redirects may name any number of hosts. The registry cannot forget one, so it is left to the collector as a whole, undisposed,
        // since fetches in flight still use it.
        if (Interlocked.Increment(ref _hosts) > FetchingConstants.MaxRememberedHosts)
        {
            Interlocked.Exchange(ref _hosts, 1);
            Interlocked.Exchange(ref _registry, CreateRegistry(time));
            breakers.Clear();
        }

        return _registry.GetOrAddPipeline<ExchangeResult>(host, Configure);
    }

    private static ResiliencePipelineRegistry<string> CreateRegistry(TimeProvider time) =>
        new(new ResiliencePipelineRegistryOptions<string> { BuilderFactory = () => new ResiliencePipelineBuilder { TimeProvider = time } });

    private void Configure(ResiliencePipelineBuilder<ExchangeResult> builder, ConfigureBuilderContext<string> host)
    {
        builder.TimeProvider = time;
        if (options.Retries > 0)
            builder.AddRetry(Retry());
        builder.AddCircuitBreaker(Breaker(host.PipelineKey));
    }

    private RetryStrategyOptions<ExchangeResult> Retry() => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = FetchingConstants.MaxRetryDelay,
        Randomizer = random.NextDouble,
        ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { IsTransient: true }),
        OnRetry = args =>
        {
            var session = args.Context.Properties.GetValue(SessionKey, null!);
            var outcome = args.Outcome.Result?.Outcome;
            FetchingLog.Retrying(logger, args.Context.OperationKey!, args.AttemptNumber + 1, args.RetryDelay, outcome);
            session.LastFailure = args.Outcome.Result;
            session.LeaveHost();
            return ValueTask.CompletedTask;
        },
    };

    private CircuitBreakerStrategyOptions<ExchangeResult> Breaker(string host) => new()
    {
        FailureRatio = FetchingConstants.BreakerFailureRatio,
        MinimumThroughput = options.BreakerFailures,
        SamplingDuration = options.BreakerWindow,
        BreakDuration = options.BreakerRest,
        ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { IsHostFailure: true }),
        OnOpened = args =>
        {
            FetchingLog.HostRests(logger, host, args.BreakDuration);
            breakers.Opened(host, time.GetUtcNow() + args.BreakDuration);
            return ValueTask.CompletedTask;
        },
        OnHalfOpened = _ =>
        {
            breakers.HalfOpened(host);
            return ValueTask.CompletedTask;
        },
        OnClosed = _ =>
        {
            FetchingLog.HostRecovered(logger, host);
            breakers.Closed(host);
            return ValueTask.CompletedTask;
        },
    };
}

using Aggregator.Core.Application;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Prometheus;

namespace Aggregator.Web.Api;

/// <summary>The program's own metrics (<see cref="ServiceMetrics"/> names them) and those of the process, in Prometheus' text format.</summary>
internal sealed class MetricsEndpoint : IDisposable
{
    private const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();
    private readonly IDisposable _listening;
    private readonly ServiceMetrics? _own;

    /// <summary>Listens from now on.</summary>
    /// <param name="own">Counts as long as it lives, which it does from here on; null where the application has none.</param>
    public MetricsEndpoint(ServiceMetrics? own = null)
    {
        _own = own;
        DotNetStats.Register(_registry);
        _listening = MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = _registry,
            MetricFactory = Metrics.WithCustomRegistry(_registry),

            // The longest that there is: a counter that rests for a day begins anew, which rates take for a restart.
            MetricsExpireAfter = TimeSpan.FromDays(1),
            InstrumentFilterPredicate = instrument => instrument.Meter.Name.StartsWith(ServiceMetrics.MeterName, StringComparison.Ordinal),
        });
    }

    public PushStreamHttpResult Get(CancellationToken aborted) => TypedResults.Stream(body => _registry.CollectAndExportAsTextAsync(body, aborted), MediaType);

    public void Dispose()
    {
        _listening.Dispose();
        _own?.Dispose();
    }
}

using Aggregator.Core.Application;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace Aggregator.Service.Hosting;

/// <summary>Sends metrics and traces to a collector by OTLP, where one is named; nothing of it is even loaded otherwise.</summary>
internal static class Telemetry
{
    private const string Setting = "Telemetry:OtlpEndpoint";
    private const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the exporters where a collector is named, by the setting or as OpenTelemetry does.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration section)
    {
        if ((section[Setting] ?? Environment.GetEnvironmentVariable(StandardVariable)) is { Length: > 0 } text && Uri.TryCreate(text, UriKind.Absolute, out var endpoint))
            AddExporters(services, endpoint);
    }

    private static void AddExporters(IServiceCollection services, Uri endpoint) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("aggregator", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
        .WithMetrics(metrics => metrics.AddMeter(ServiceMetrics.MeterName, ServiceMetrics.MeterName + ".*"))
        .WithTracing(traces => traces.AddSource(ServiceMetrics.MeterName))
        .UseOtlpExporter(endpoint.Port == 4317 ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf, endpoint);
}

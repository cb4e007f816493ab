using Aggregator.Core.Model;

namespace Aggregator.Service.Hosting;

/// <summary>Refuses a collector's address that is none.</summary>
internal sealed class TelemetryCheck(IConfiguration configuration) : IConfigurationCheck
{
    public IEnumerable<string> Check()
    {
        var endpoint = configuration.GetSection(SettingsLoader.Section)["Telemetry:OtlpEndpoint"];
        if (endpoint is { Length: > 0 } && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return $"Aggregator:Telemetry:OtlpEndpoint must be an http or https URL such as http://localhost:4318, not '{endpoint}'.";
    }
}

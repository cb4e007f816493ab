using System.Collections.Concurrent;
using System.Text;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Lifetime;

/// <summary>Metrics and traces of the real service at a collector.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Otlp_Collector_GetsMetricsAndATraceOfEachRefresh()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var server = await FeedServer.StartAsync();
        server.Map("/feed.xml", FeedResponse.Of(RssFeed.Of("en", [RssFeed.Item("Comet", "https://c.example/1", DateTimeOffset.UnixEpoch)])));
        foreach (var path in (string[])["/v1/traces", "/v1/metrics"])
        {
            server.Map(path, async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                received.AddOrUpdate(path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
            });
        }

        _workspace.WriteProviders([("Comets", server.Url("/feed.xml"))]);
        _workspace.Environment["Aggregator__Telemetry__OtlpEndpoint"] = server.Url("");
        await using (var service = await _workspace.StartServiceAsync())
        {
            (await _workspace.RunAsync("refresh", "--force")).ShouldExitWith(0);
            await service.StopAsync();
        }

        received["/v1/metrics"].ShouldContain("refreshes.total");
        foreach (var span in (string[])["refresh", "fetch", "parse", "normalize", "commit", "Comets", "aggregator.outcome"])
            received["/v1/traces"].ShouldContain(span);
    }

    [Fact]
    public async Task Otlp_BadEndpoint_IsAConfigurationError()
    {
        _workspace.WriteProviders("providers: []\n");
        (await _workspace.RunAsync("run", "--set", "Telemetry:OtlpEndpoint=nowhere")).ShouldExitWith(2).Error.ShouldContain("http://localhost:4318");
    }
}

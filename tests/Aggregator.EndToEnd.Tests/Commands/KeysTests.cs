using System.Net;
using System.Net.Http.Headers;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>Keys from making one to losing it, with the service open to others.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Keys_ServiceForOthers_NeedsAndTakesThem()
    {
        _workspace.WriteProviders("providers: []\n");
        _workspace.Environment["Aggregator__Web__Url"] = "http://0.0.0.0:0";
        (await _workspace.RunAsync("run")).ShouldExitWith(2).Error.ShouldContain("aggregator keys add");

        var added = (await _workspace.RunAsync("keys", "add", "--scope", "read", "--name", "dashboard")).ShouldExitWith(0);
        var key = added.Output.Trim();
        key.ShouldStartWith("agg_");
        added.Error.ShouldContain("(dashboard) allows read");
        await using var service = await _workspace.StartServiceAsync();
        (await StatusAsync(service, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(service, key)).ShouldBe(HttpStatusCode.OK);

        // Commands of this machine need none.
        (await _workspace.RunAsync("query", "--format", "ndjson")).ShouldExitWith(0);
        var listed = (await _workspace.RunAsync("keys", "list", "--format", "json")).ShouldExitWith(0).Json.GetProperty("items")[0];
        (listed.GetProperty("scope").GetString(), listed.GetProperty("name").GetString()).ShouldBe(("read", "dashboard"));
        (await _workspace.RunAsync("keys", "revoke", listed.GetProperty("id").GetString()!)).ShouldExitWith(0);
        (await StatusAsync(service, key)).ShouldBe(HttpStatusCode.Unauthorized);
        (await _workspace.RunAsync("keys", "revoke", "00000000")).ShouldExitWith(5);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningService service, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await service.Http.SendAsync(request);
        return response.StatusCode;
    }
}

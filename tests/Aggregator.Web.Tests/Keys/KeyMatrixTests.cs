using System.Net;
using System.Net.Http.Headers;
using Aggregator.Web.Keys;
using Aggregator.Web.Tests.Fakes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Tests.Keys;

/// <summary>Every endpoint by every key, where others than this machine can ask.</summary>
public sealed class KeyMatrixTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-keys-").FullName;
    private readonly Dictionary<ApiScope, string> _keys = [];
    private TestService _service = null!;

    private ApiKeyFile File => new(Options.Create(new ApiKeyOptions { File = Path.Combine(_folder, "keys", ApiKeyOptions.FileName) }));

    public async ValueTask InitializeAsync()
    {
        foreach (var scope in (ApiScope[])[ApiScope.Read, ApiScope.Refresh, ApiScope.Admin])
            _keys[scope] = File.Add($"for {scope}", scope, Samples.Noon).Text;
        _service = await TestService.StartAsync(log: null, new("Aggregator:Web:Url", "http://0.0.0.0:0"), new("Aggregator:DataDirectory", _folder));
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Endpoints_All_SayWhatTheyNeed()
    {
        _service.Endpoints.Count().ShouldBeGreaterThan(25);
        _service.Endpoints.ShouldAllBe(e => e.Metadata.GetMetadata<RequiredScope>() != null);
        _service.Endpoints.Where(e => Methods(e).Any(m => m is not ("GET" or "HEAD"))).ShouldAllBe(e => e.Metadata.GetMetadata<RequiredScope>()!.Scope > ApiScope.Read);
        _service.Endpoints.Where(e => e.Metadata.GetMetadata<RequiredScope>()!.Scope == ApiScope.None).Select(e => e.RoutePattern.RawText)
            .Where(p => !p!.StartsWith("/docs", StringComparison.Ordinal)).ShouldBe(["/", "/healthz", "/readyz", "/openapi/v1.json"], ignoreOrder: true);
    }

    [Fact]
    public async Task Endpoints_EveryKey_AreAnsweredAsItsScopeAllows()
    {
        foreach (var endpoint in _service.Endpoints)
        {
            var required = endpoint.Metadata.GetMetadata<RequiredScope>()!.Scope;
            foreach (var method in Methods(endpoint))
            {
                var what = $"{method} {endpoint.RoutePattern.RawText}";
                (await SendAsync(method, endpoint, null) == HttpStatusCode.Unauthorized).ShouldBe(required > ApiScope.None, what);
                foreach (var (scope, key) in _keys)
                {
                    var status = await SendAsync(method, endpoint, key);
                    (status == HttpStatusCode.Forbidden).ShouldBe(scope < required, $"{what} by {scope}");
                    status.ShouldNotBe(HttpStatusCode.Unauthorized, what);
                }
            }
        }
    }

    [Theory]
    [InlineData("agg_00000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Request_WrongKey_IsRefused(string key)
    {
        using var response = await SendAsync("/api/v1/articles", key);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }

    [Fact]
    public async Task Request_KeyOfAnId_NeedsItsSecret()
    {
        var key = _keys[ApiScope.Admin];
        using var response = await SendAsync("/api/v1/articles", key[..^1] + (key[^1] == 'A' ? 'E' : 'A'));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Revoke_RunningService_RefusesAtOnce()
    {
        var (text, key) = File.Add("short", ApiScope.Read, Samples.Noon);
        (await SendAsync("/api/v1/articles", text)).StatusCode.ShouldBe(HttpStatusCode.OK);

        File.Revoke(key.Id).ShouldBeTrue();

        (await SendAsync("/api/v1/articles", text)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        File.Revoke(key.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Request_LocalToken_IsACommandOfThisMachine() =>
        (await SendAsync("/api/v1/articles", FakeLocalToken.Text)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task WrongKeys_Many_AreSlowedDown()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            using var response = await SendAsync("/api/v1/articles", "nonsense");
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        }

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        (await SendAsync("/api/v1/articles", _keys[ApiScope.Read])).StatusCode.ShouldBe(HttpStatusCode.OK, "a right key is not held back by wrong ones");
    }

    [Fact]
    public void Stored_Keys_AreOfNoUseToWhoReadsThem()
    {
        var file = Path.Combine(_folder, "keys", ApiKeyOptions.FileName);
        var text = System.IO.File.ReadAllText(file);

        _keys.Values.ShouldAllBe(k => !text.Contains(k.Substring(13), StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            System.IO.File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private async Task<HttpStatusCode> SendAsync(string method, RouteEndpoint endpoint, string? key)
    {
        var path = endpoint.RoutePattern.RawText!.Replace("{id}", "00112233445566778899aabbccddeeff", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await _service.Client.SendAsync(request);
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> SendAsync(string path, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        return _service.Client.SendAsync(request);
    }
}

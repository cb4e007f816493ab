using System.Net;
using System.Net.Http.Headers;
using Aggregator.Web.Keys;
using Aggregator.Web.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Tests.Keys;

public sealed class KeyLimitsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-limits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Key_UsedTooOften_IsToldWhenItMayAgain()
    {
        var file = new ApiKeyFile(Options.Create(new ApiKeyOptions { File = Path.Combine(_folder, "keys", ApiKeyOptions.FileName) }));
        var (first, second) = (file.Add("one", ApiScope.Read, Samples.Noon).Text, file.Add("two", ApiScope.Read, Samples.Noon).Text);
        await using var service = await TestService.StartAsync(
            log: null, new("Aggregator:DataDirectory", _folder), new("Aggregator:Web:Url", "http://0.0.0.0:0"), new("Aggregator:Web:RequestsPerMinute", "3"));

        for (var i = 0; i < 3; i++)
            (await StatusAsync(first)).Status.ShouldBe(HttpStatusCode.OK);
        var (status, wait) = await StatusAsync(first);
        status.ShouldBe(HttpStatusCode.TooManyRequests);
        wait!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        (await StatusAsync(second)).Status.ShouldBe(HttpStatusCode.OK, "each key has its own");

        async Task<(HttpStatusCode Status, TimeSpan? Wait)> StatusAsync(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await service.Client.SendAsync(request);
            return (response.StatusCode, response.Headers.RetryAfter?.Delta);
        }
    }

    [Fact]
    public async Task Cors_Origin_IsAllowedWhereItIsNamed()
    {
        await using var closed = await TestService.StartAsync();
        await using var open = await TestService.StartAsync(log: null, new KeyValuePair<string, string?>("Aggregator:Web:CorsOrigins:0", "https://dashboard.example"));

        (await AllowedAsync(closed, "https://dashboard.example")).ShouldBeNull();
        (await AllowedAsync(open, "https://dashboard.example")).ShouldBe("https://dashboard.example");
        (await AllowedAsync(open, "https://evil.example")).ShouldBeNull();

        static async Task<string?> AllowedAsync(TestService service, string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
            request.Headers.Add("Origin", origin);
            using var response = await service.Client.SendAsync(request);
            return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
        }
    }

    [Fact]
    public async Task Audit_ChangesAndRefusals_AreTold()
    {
        using var log = new RecordingLog();
        await using var service = await TestService.StartAsync(log);

        using var changed = await service.PostAsync("/api/v1/index/rebuild", "");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer nonsense");
        using var refused = await service.Client.SendAsync(request);
        await service.GetAsync("/api/v1/articles");

        log.Entries.Select(e => e.Message).Where(l => l.Contains("this machine:", StringComparison.Ordinal) || l.Contains("Refused", StringComparison.Ordinal))
            .ShouldBe(["this machine: POST /api/v1/index/rebuild (202)", "Refused nobody: GET /api/v1/articles (401)"]);
    }
}

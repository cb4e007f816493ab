using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>Requests to hubs go through the guards of feeds' servers.</summary>
public sealed class HubClientTests : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string>[] Form = [new("hub.mode", "subscribe"), new("hub.topic", "https://a.example/?a=b&c")];

    private readonly FakeGate _gate = new();
    private readonly FakeTimeProvider _time = new(Sample.Now);
    private FeedServer? _server;

    private FeedServer Server => _server!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await FeedServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task Post_Form_ArrivesAsItIsUnderOurName()
    {
        var forms = Serve("/hub", 202);
        using var services = Build(new() { ["Fetching:ContactUrl"] = "https://reader.example/bot" });

        (await PostAsync(services, "/hub")).ShouldBe(HubAnswer.Accepted);

        forms.ShouldHaveSingleItem().ShouldBe(Form.ToDictionary());
        Server.Requests.All.Single().Header("User-Agent").ShouldNotBeNull().ShouldContain("+https://reader.example/bot");
        _gate.Held.ShouldBe(0);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(204, null)]
    [InlineData(400, "The hub 127.0.0.1 did not take the request: it answered 400.")]
    [InlineData(404, "The hub 127.0.0.1 did not take the request: it answered 404.")]
    [InlineData(500, "The hub 127.0.0.1 did not take the request: it answered 500.")]
    [InlineData(302, "The hub 127.0.0.1 did not take the request: it answered 302.")]
    public async Task Post_Status_IsAnAnswer(int status, string? message)
    {
        Serve("/hub", status);
        using var services = Build();

        (await PostAsync(services, "/hub")).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Post_RedirectThatKeepsTheMethod_IsFollowedWithTheForm(int status)
    {
        Server.Map("/old", FeedResponse.Redirect(status, "/hub"));
        var forms = Serve("/hub", 202);
        using var services = Build();

        (await PostAsync(services, "/old")).IsAccepted.ShouldBeTrue();

        forms.ShouldHaveSingleItem().ShouldBe(Form.ToDictionary());
    }

    [Theory]
    [InlineData("/old", "a loop")]
    [InlineData("ftp://127.0.0.1/hub", "the target's scheme is ftp")]
    public async Task Post_RedirectThatCannotBeFollowed_IsAnAnswer(string target, string cause)
    {
        Server.Map("/old", FeedResponse.Redirect(307, target));
        using var services = Build();

        (await PostAsync(services, "/old")).Message.ShouldBe($"The hub 127.0.0.1 did not take the request: {cause}.");
    }

    [Fact]
    public async Task Post_HubThrottles_RestsAsAWholeAndIsNotAskedMeanwhile()
    {
        Server.Map("/hub", FeedResponse.OfStatus(429).With("Retry-After", "600"));
        using var services = Build();

        (await PostAsync(services, "/hub")).RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        (await PostAsync(services, "/hub")).RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));

        _gate.RestsUntil("127.0.0.1").ShouldBe(Sample.Now.AddMinutes(10));
        Server.Requests.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Post_PrivateAddress_IsRefused()
    {
        Serve("/hub", 202);
        using var services = Build(new() { ["Fetching:AllowPrivateNetworks"] = "false" });

        (await PostAsync(services, "/hub")).IsAccepted.ShouldBeFalse();

        Server.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_HubIsSilent_IsGivenUpAtTheDeadline()
    {
        var asked = new TaskCompletionSource();
        Server.Map("/hub", async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var services = Build();
        var answer = PostAsync(services, "/hub");
        await asked.Task;

        _time.Advance(TimeSpan.FromSeconds(30));

        (await answer).Message.ShouldBe("The hub 127.0.0.1 did not take the request: it did not answer in time.");
    }

    private List<Dictionary<string, string>> Serve(string path, int status)
    {
        var forms = new List<Dictionary<string, string>>();
        Server.Map(path, async context =>
        {
            var form = await context.Request.ReadFormAsync();
            forms.Add(form.ToDictionary(f => f.Key, f => f.Value.ToString()));
            context.Response.StatusCode = status;
        });
        return forms;
    }

    private Task<HubAnswer> PostAsync(ServiceProvider services, string path) =>
        services.GetRequiredService<IHubClient>().PostAsync(new Uri(Server.Url(path)), Form, Token);

    private ServiceProvider Build(Dictionary<string, string?>? settings = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Fetching:AllowPrivateNetworks", "true"), new("Fetching:Proxy", "none")])
            .AddInMemoryCollection(settings ?? []).Build();
        return new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IHostGate>(_gate)
            .AddFetching(configuration)
            .BuildServiceProvider();
    }
}

using System.Security.Cryptography;
using System.Text;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.WebSub;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.WebSub;

/// <summary>Subscriber and callback over a store in memory and hubs that answer as told, on a clock that stands still.</summary>
internal sealed class WebSubFixture : IDisposable
{
    public const string Topic = "https://a.example/self";
    public const string Hub = "https://hub.example/";
    public static readonly Feed Feed = Sample.Feed();
    public static readonly HubLinks Links = new() { Hubs = [Hub], Self = Topic };

    private readonly ServiceProvider _services;

    public WebSubFixture(FakeStore? store = null, string? callbackUrl = "https://news.example")
    {
        Store = store ?? new FakeStore();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IFeedCatalogSource>(Catalog)
            .AddSingleton<IPushedFeeds>(Feeds)
            .AddSingleton<IHubClient>(Hubs)
            .AddSingleton<Func<IArticleStore>>(() => Store)
            .AddWebSub(new ConfigurationBuilder().AddInMemoryCollection([new("WebSub:CallbackUrl", callbackUrl)]).Build())
            .BuildServiceProvider();
        Subscriber = _services.GetRequiredService<Subscriber>();
        Catalog.Set(Feed);
    }

    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public FakeCatalog Catalog { get; } = new();

    public FakePushedFeeds Feeds { get; } = new();

    public FakeHubClient Hubs { get; } = new();

    public FakeStore Store { get; }

    public Subscriber Subscriber { get; }

    public SubscriptionBook Book => _services.GetRequiredService<SubscriptionBook>();

    public IWebSubCallback Callback => _services.GetRequiredService<IWebSubCallback>();

    public Subscription Current => Book.Current(Feed.Id).ShouldNotBeNull();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gets the feed subscribed at its hub for a lease of ten days.</summary>
    public async Task SubscribeAsync(TimeSpan? lease = null)
    {
        Feeds.Discover(Feed, Links);
        await PassAsync();
        (await VerifyAsync("subscribe", lease: lease)).Status.ShouldBe(200);
    }

    public Task PassAsync() => Subscriber.PassAsync(Token);

    public Task PassAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        return PassAsync();
    }

    public Task<CallbackAnswer> VerifyAsync(string mode, string? token = null, string topic = Topic, TimeSpan? lease = null, string? challenge = "c") =>
        Callback.VerifyAsync(
            token ?? Hubs.Requests[^1].Token,
            new VerificationRequest(mode, topic, challenge, $"{(lease ?? TimeSpan.FromDays(10)).TotalSeconds}", "no \u0007reason."),
            Token);

    public Task<CallbackAnswer> PushAsync(string body, string? signature = "right", string? token = null, long? length = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        if (signature == "right")
            signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Hubs.Requests[^1].Secret), bytes));
        return Callback.ReceiveAsync(token ?? Current.Token, new PushRequest(signature, "text/xml", length, new MemoryStream(bytes)), Token);
    }

    public void Dispose() => _services.Dispose();
}

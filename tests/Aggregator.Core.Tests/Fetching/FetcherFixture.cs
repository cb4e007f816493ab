using Aggregator.Core.Fetching;
using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Model;
using Aggregator.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>A fetcher, a feed server and what lies between them.</summary>
internal sealed class FetcherFixture : IAsyncDisposable
{
    private FetcherFixture(FeedServer server, FetchingOptions options, IAddressPolicy? policy, TimeProvider time, IHostGate? gate)
    {
        Server = server;
        var wrapped = Options.Create(options);
        var connector = new GuardedConnector(Resolver, policy ?? new PublicAddressPolicy(wrapped), time);
        Fetcher = new FeedFetcher(wrapped, connector, time, new FixedRandomSource(0.5), NullLogger<FeedFetcher>.Instance, gate);
    }

    public FeedServer Server { get; }

    public FeedFetcher Fetcher { get; }

    public FakeAddressResolver Resolver { get; } = new();

    /// <summary>Starts both. Private networks are allowed and retries come at once, unless changed.</summary>
    public static async Task<FetcherFixture> StartAsync(
        Action<FetchingOptions>? change = null, FeedServerOptions? server = null, TimeProvider? time = null, IHostGate? gate = null,
        IAddressPolicy? policy = null)
    {
        var options = new FetchingOptions { AllowPrivateNetworks = true, RetryDelay = TimeSpan.FromMilliseconds(1) };
        change?.Invoke(options);
        return new FetcherFixture(await FeedServer.StartAsync(server), options, policy, time ?? TimeProvider.System, gate);
    }

    public static Feed FeedOf(string url, Dictionary<string, string>? headers = null) => new()
    {
        Id = FeedId.Of(url),
        Url = url,
        DisplayUrl = url,
        Provider = new Provider { Name = "Test", Domain = "feeds.test" },
        Headers = headers ?? [],
    };

    public Task<FetchResult> FetchAsync(string url, Validators? validators = null) =>
        FetchAsync(FeedOf(url), s => s with { Validators = validators ?? Validators.None });

    public Task<FetchResult> FetchAsync(Feed feed, Func<FeedState, FeedState>? state = null, IHostLease? lease = null)
    {
        var before = FeedState.New(feed);
        return Fetcher.FetchAsync(new FetchRequest(feed, state?.Invoke(before) ?? before, lease), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Fetcher.Dispose();
        await Server.DisposeAsync();
    }
}

using System.Net.Security;
using Aggregator.Core.Fetching;
using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Model;
using Aggregator.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>A fetcher, a feed server and what lies between them.</summary>
internal sealed class FetcherFixture : IAsyncDisposable
{
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().Build();
    private readonly LiveOptions<FetchingOptions> _options;
    private Action<FetchingOptions>? _change;

    private FetcherFixture(
        FeedServer server, Action<FetchingOptions>? change, IAddressPolicy? policy, TimeProvider time, IHostGate? gate, ILoggerFactory? logs)
    {
        Server = server;
        _change = change;
        var logger = (logs ?? NullLoggerFactory.Instance).CreateLogger<FeedFetcher>();
        var factory = new OptionsFactory<FetchingOptions>(
            [new ConfigureOptions<FetchingOptions>(SetUp)], [], [new ValidateOptions<FetchingOptions>(null, o => o.Retries >= 0, "no retries")]);
        _options = new LiveOptions<FetchingOptions>(factory, _configuration, NullLogger<LiveOptions<FetchingOptions>>.Instance);
        var connector = new GuardedConnector(Resolver, policy ?? new PublicAddressPolicy(_options), time);
        Fetcher = new FeedFetcher(_options, connector, Breakers, time, new FixedRandomSource(0.5), logger, gate, TrustTests);
    }

    public FeedServer Server { get; }

    public FeedFetcher Fetcher { get; }

    public HostBreakers Breakers { get; } = new();

    public FakeAddressResolver Resolver { get; } = new();

    /// <summary>Whether the certificate of test servers is trusted.</summary>
    public bool TrustsServer { get; set; }

    /// <summary>Starts both. Private networks are allowed and retries come at once, unless changed.</summary>
    public static async Task<FetcherFixture> StartAsync(
        Action<FetchingOptions>? change = null, FeedServerOptions? server = null, TimeProvider? time = null, IHostGate? gate = null,
        IAddressPolicy? policy = null, ILoggerFactory? logs = null) =>
        new(await FeedServer.StartAsync(server), change, policy, time ?? TimeProvider.System, gate, logs);

    public static Feed FeedOf(string url, Dictionary<string, string>? headers = null) => new()
    {
        Id = FeedId.Of(url),
        Url = url,
        DisplayUrl = url,
        Provider = new Provider { Name = "Test", Domain = "feeds.test" },
        Headers = headers ?? [],
    };

    /// <summary>Edits the settings, as if their file had changed.</summary>
    public void Edit(Action<FetchingOptions> change)
    {
        _change += change;
        _configuration.Reload();
    }

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
        _options.Dispose();
        await Server.DisposeAsync();
    }

    private void SetUp(FetchingOptions options)
    {
        options.AllowPrivateNetworks = true;
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.Proxy = FeedProxy.None;
        _change?.Invoke(options);
    }

    private bool TrustTests(object sender, object? certificate, object? chain, SslPolicyErrors errors) => TrustsServer || errors == SslPolicyErrors.None;
}

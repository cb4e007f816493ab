using System.Net.Security;
using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Fetching;

/// <summary>Asks for a feed by its scheme, under the settings in force. Whatever else a URL may name is refused.</summary>
internal sealed class FeedFetcher : IFeedFetcher, IDisposable
{
    private readonly LiveOptions<FetchingOptions> _options;
    private readonly Func<FetchingOptions, HttpFetcher> _create;
    private readonly FileFetcher _files;
    private readonly HostBreakers _breakers;
    private readonly Lock _sync = new();
    private bool _disposed;
    private HttpFetcher _http;

    /// <summary>Puts the parts together.</summary>
    /// <param name="gate">Told of hosts that throttle; null where there is none (a one-shot check).</param>
    /// <param name="trust">Which certificates are trusted; null leaves it to the system.</param>
    public FeedFetcher(
        LiveOptions<FetchingOptions> options,
        GuardedConnector connector,
        HostBreakers breakers,
        TimeProvider time,
        IRandomSource random,
        ILogger<FeedFetcher> logger,
        IHostGate? gate = null,
        RemoteCertificateValidationCallback? trust = null)
    {
        _options = options;
        _breakers = breakers;
        var budget = new BodyBudget(() => options.Current.MaxBytesInFlight);
        _files = new FileFetcher(budget);
        _create = settings => new HttpFetcher(settings, connector, budget, breakers, time, random, logger, gate, trust);
        _http = _create(options.Current);
    }

    /// <inheritdoc/>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Uri.TryCreate(request.Feed.Url, UriKind.Absolute, out var url))
            return Refused(request, "the feed's URL is no URL");
        if (url.IsFile)
            return await _files.FetchAsync(request, url, _options.Current, cancellationToken).ConfigureAwait(false);
        if (!FetchingConstants.IsWebScheme(url))
            return Refused(request, $"its scheme is {url.Scheme}; only http and https are fetched");

        var http = EnterHttp();
        try
        {
            return await http.FetchAsync(request, url, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            http.Leave();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The container disposes it under each of its names.
        if (!Interlocked.Exchange(ref _disposed, true))
            _http.Leave();
    }

    private static FetchResult Refused(FetchRequest request, string cause) => new()
    {
        Outcome = RefreshOutcomeKind.RefusedAddress,
        Validators = request.State.Validators,
        Message = FetchMessages.Refused(request.Feed.DisplayUrl, cause),
    };

    /// <summary>The fetcher under the settings in force; whoever enters it leaves it. Settings are compared by value: most edits of the files are not of these, and connections and breakers outlive them.</summary>
    public HttpFetcher EnterHttp()
    {
        lock (_sync)
        {
            var settings = _options.Current;
            if (settings != _http.Options)
            {
                _http.Leave();
                _breakers.Clear();
                _http = _create(settings);
            }

            return _http.TryEnter() ? _http : throw new ObjectDisposedException(nameof(FeedFetcher));
        }
    }
}

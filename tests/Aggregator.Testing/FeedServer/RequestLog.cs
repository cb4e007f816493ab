using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Aggregator.Testing;

/// <summary>What a <see cref="FeedServer"/> was asked, and how much of it at a time. Thread-safe.</summary>
public sealed class RequestLog
{
    private readonly Lock _sync = new();
    private readonly List<ReceivedRequest> _requests = [];
    private readonly Dictionary<string, int> _inFlight = new(StringComparer.Ordinal);
    private readonly List<(Func<ReceivedRequest, bool> Filter, int Count, TaskCompletionSource Reached)> _watchers = [];
    private int _allInFlight;

    /// <summary>Everything asked so far, in order of arrival.</summary>
    public IReadOnlyList<ReceivedRequest> All
    {
        get
        {
            lock (_sync)
                return [.. _requests];
        }
    }

    /// <summary>Everything asked so far for a path (with its query).</summary>
    public IReadOnlyList<ReceivedRequest> For(string path) => [.. All.Where(r => r.Path == path)];

    /// <summary>The most requests that were in flight at a time.</summary>
    public int MaxInFlight => All.Select(r => r.InFlight).DefaultIfEmpty().Max();

    /// <summary>The most requests that were in flight to one host at a time.</summary>
    public int MaxInFlightOnAnyHost => All.Select(r => r.InFlightOnHost).DefaultIfEmpty().Max();

    /// <summary>Ends when a path has been asked for as often as given.</summary>
    public Task WaitForAsync(string path, int count, CancellationToken cancellationToken = default) =>
        WaitForAsync(r => r.Path == path, count, cancellationToken);

    /// <summary>Ends when as many requests as given have come.</summary>
    public Task WaitForAsync(int count, CancellationToken cancellationToken = default) => WaitForAsync(_ => true, count, cancellationToken);

    /// <summary>Forgets the requests so far.</summary>
    public void Clear()
    {
        lock (_sync)
            _requests.Clear();
    }

    internal void Begin(HttpContext context)
    {
        var request = context.Request;
        var host = request.Host.Host;
        lock (_sync)
        {
            var onHost = _inFlight[host] = _inFlight.GetValueOrDefault(host) + 1;
            _requests.Add(new ReceivedRequest(
                request.Method,
                host,
                context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                Stopwatch.GetTimestamp(),
                ++_allInFlight,
                onHost));
            foreach (var (filter, count, reached) in _watchers)
            {
                if (_requests.Count(filter) >= count)
                    reached.TrySetResult();
            }
        }
    }

    internal void End(HttpContext context)
    {
        lock (_sync)
        {
            _inFlight[context.Request.Host.Host]--;
            _allInFlight--;
        }
    }

    private Task WaitForAsync(Func<ReceivedRequest, bool> filter, int count, CancellationToken cancellationToken)
    {
        lock (_sync)
        {
            if (_requests.Count(filter) >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((filter, count, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }
}

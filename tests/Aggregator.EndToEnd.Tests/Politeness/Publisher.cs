using System.Globalization;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>A real web server of many hosts that keeps a log by the simulated clock, as a publisher's administrator would.</summary>
internal sealed class Publisher(FeedServer server, FakeTimeProvider clock) : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly List<Visit> _visits = [];
    private readonly Dictionary<string, List<Visit>> _byPath = [];

    public FeedServer Server => server;

    /// <summary>Every visit, in order of arrival.</summary>
    public IReadOnlyList<Visit> Visits
    {
        get
        {
            lock (_sync)
                return [.. _visits];
        }
    }

    public static async Task<Publisher> StartAsync(FakeTimeProvider clock) =>
        new(await FeedServer.StartAsync(new FeedServerOptions { ManyHosts = true }), clock);

    /// <summary>The visits of one feed.</summary>
    public IReadOnlyList<Visit> To(string path)
    {
        lock (_sync)
            return [.. _byPath[path]];
    }

    /// <summary>The times between the visits of one feed.</summary>
    public TimeSpan[] Gaps(string path) => Gaps(To(path));

    public static TimeSpan[] Gaps(IReadOnlyList<Visit> visits) => [.. visits.Zip(visits.Skip(1), (first, second) => second.At - first.At)];

    /// <summary>Serves a feed and gives its URL. The answer is worked out from the number of the visit, counted from 1.</summary>
    public string Serve(string path, string host, Func<int, FeedResponse> answer)
    {
        _byPath[path] = [];
        server.Map(path, request => Take(path, request, answer));
        return server.Url(path, host);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private FeedResponse Take(string path, HttpRequest request, Func<int, FeedResponse> answer)
    {
        lock (_sync)
        {
            var now = clock.GetUtcNow();
            var visits = _byPath[path];
            var response = answer(visits.Count + 1).With("Date", now.UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
            var visit = new Visit(now, request.Host.Host, Header(request, "If-None-Match"), Header(request, "If-Modified-Since"), response);
            visits.Add(visit);
            _visits.Add(visit);
            return response;
        }
    }

    private static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
}

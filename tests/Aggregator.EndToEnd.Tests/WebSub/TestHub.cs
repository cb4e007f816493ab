using Aggregator.Testing;
using Microsoft.AspNetCore.Http;

namespace Aggregator.EndToEnd.Tests.WebSub;

/// <summary>A real hub on loopback: takes requests, and does the rest of a hub's work when the test says so.</summary>
internal sealed class TestHub
{
    private readonly FeedServer _server;
    private readonly string _path;
    private readonly List<HubSubscription> _requests = [];
    private TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TestHub(FeedServer server, string path = "/hub")
    {
        (_server, _path) = (server, path);
        server.Map(path, TakeAsync);
    }

    public string Url => _server.Url(_path);

    /// <summary>What requests are answered.</summary>
    public int Status { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>What it was asked for, in order.</summary>
    public IReadOnlyList<HubSubscription> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>The latest request for a subscription.</summary>
    public HubSubscription Latest => Requests.Last(r => r.Mode == "subscribe");

    /// <summary>Waits until it was asked so often.</summary>
    public async Task<HubSubscription> WaitAsync(int count = 1)
    {
        while (true)
        {
            Task asked;
            lock (_requests)
            {
                if (_requests.Count >= count)
                    return _requests[count - 1];
                asked = _asked.Task;
            }

            await asked.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        lock (_requests)
        {
            _requests.Add(new HubSubscription(form.ToDictionary(f => f.Key, f => f.Value.ToString())));
            _asked.SetResult();
            _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        context.Response.StatusCode = Status;
    }
}

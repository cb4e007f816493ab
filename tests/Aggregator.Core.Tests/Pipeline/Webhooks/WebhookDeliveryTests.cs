using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Webhooks;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Pipeline.Work;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Pipeline.Webhooks;

public sealed class WebhookDeliveryTests : IWebhookClient
{
    private static readonly Webhook Hook = new() { Name = "news", Url = new Uri("https://hook.example/"), Secret = [1, 2, 3] };
    private static readonly HubAnswer Refused = new("it answered 400");
    private static readonly HubAnswer Down = new("it answered 500") { IsTransient = true };
    private static readonly HubAnswer Busy = new("it answered 503", TimeSpan.FromHours(5)) { IsTransient = true };

    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly FakeStore _store = new();
    private readonly Queue<HubAnswer> _answers = new();
    private readonly List<(string Id, DateTimeOffset At)> _posts = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<HubAnswer> PostAsync(Uri url, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        _posts.Add((headers["webhook-id"], _time.GetUtcNow()));
        return Task.FromResult(_answers.TryDequeue(out var answer) ? answer : HubAnswer.Accepted);
    }

    [Fact]
    public async Task Send_AllTaken_GoInOrderAndAreDone()
    {
        Put(1);
        Put(2);

        (await SendAsync()).ShouldBeNull();

        _posts.Select(p => p.Id).ShouldBe(["msg_1", "msg_2"]);
        _store.Work.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_DownForAMoment_IsTriedAgainWithinSeconds()
    {
        Put(1);
        Put(2);
        Answer(Down, Down);

        (await SendAsync()).ShouldBeNull();

        _posts.Select(p => p.Id).ShouldBe(["msg_1", "msg_1", "msg_1", "msg_2"]);
        (_posts[^1].At - _posts[0].At).ShouldBeGreaterThan(WebhookConstants.QuickWait);
        _store.Work.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_DownForLonger_IsPutOffAndHoldsBackTheNext()
    {
        Put(1);
        Put(2);
        Answer(Down, Down, Down);

        var again = await SendAsync();

        _posts.Count.ShouldBe(3);
        (_store.Work[1].Attempts, _store.Work[1].NotBefore).ShouldBe((1, again));
        (again - _posts[^1].At)!.Value.ShouldBeGreaterThanOrEqualTo(WebhookConstants.FirstWait);
        (await SendAsync()).ShouldBe(again, "what is not due is not sent, nor what follows it");
        _posts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_Refused_IsNotTriedAgainAtOnce()
    {
        Put(1);
        Answer(Refused);

        (await SendAsync()).ShouldNotBeNull();

        _posts.Count.ShouldBe(1);
        _store.Work[1].Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Send_AsksToWait_WaitsThatLong()
    {
        Put(1);
        Answer(Busy);

        (await SendAsync()).ShouldBe(Sample.Now + TimeSpan.FromHours(5));

        _posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_LastAttemptFails_IsPutAsideAndMakesWay()
    {
        Put(1, attempts: WebhookConstants.MaxAttempts - 1);
        Put(2);
        Answer(Refused);

        (await SendAsync()).ShouldBeNull();

        _posts.Select(p => p.Id).ShouldBe(["msg_1", "msg_2"]);
        var patch = _store.Patches.ShouldHaveSingleItem();
        (patch.CompletesWork, patch.Work.Single().Kind).ShouldBe((1L, "dead:news"));
    }

    [Fact]
    public async Task Send_ArticleIsGone_IsDone()
    {
        Put(1);
        _store.Articles.Clear();

        (await SendAsync()).ShouldBeNull();

        _posts.ShouldBeEmpty();
        _store.Work.ShouldBeEmpty();
    }

    private void Put(long id, int attempts = 0)
    {
        var article = Articles.Of($"a{id}");
        _store.Articles[article.Id] = article;
        var payload = new WebhookPayload($"msg_{id}", ArticleOccasion.New).ToString();
        _store.Work[id] = new WorkItem(id, WorkKinds.HookPrefix + Hook.Name, article.Id, payload) { Attempts = attempts };
    }

    private void Answer(params HubAnswer[] answers) => Array.ForEach(answers, _answers.Enqueue);

    /// <summary>The clock is moved on while it waits.</summary>
    private async Task<DateTimeOffset?> SendAsync()
    {
        await using var session = new StoreSession(_store);
        await session.OpenAsync(new StoreOwner(1, "test", null, null), Token);
        var delivery = new WebhookDelivery(session, this, new FixedRandomSource(0.5), _time, NullLogger<WebhookDelivery>.Instance);
        var sending = delivery.SendAsync(Hook, Token);
        while (!sending.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        return await sending;
    }
}

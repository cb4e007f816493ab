using System.Globalization;
using Aggregator.Core.Model;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Subscriptions at hubs.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task PutSubscription_Full_ComesBackWhole()
    {
        var subscription = FullSubscription("token");

        await Store.PutSubscriptionAsync(subscription, Token);
        await ReopenAsync();

        (await Store.ReadSubscriptionsAsync(Token)).ShouldHaveSingleItem().ShouldBe(subscription);
    }

    [Fact]
    public async Task PutSubscription_New_HasNothingItWasNotGiven()
    {
        var subscription = new Subscription
        {
            Token = "t",
            FeedId = _feed.Id,
            Topic = "https://a.example/",
            Hub = "https://h.example/",
            Callback = "https://c.example/t",
            Secret = "s",
            NextAttemptAt = DraftBuilder.Arrival,
        };

        await Store.PutSubscriptionAsync(subscription, Token);
        await ReopenAsync();

        (await Store.ReadSubscriptionsAsync(Token)).ShouldHaveSingleItem().ShouldBe(subscription);
    }

    [Fact]
    public async Task PutSubscription_SameToken_Replaces()
    {
        await Store.PutSubscriptionAsync(FullSubscription("token"), Token);

        await Store.PutSubscriptionAsync(FullSubscription("token") with { State = SubscriptionState.Leaving }, Token);

        (await Store.ReadSubscriptionsAsync(Token)).ShouldHaveSingleItem().State.ShouldBe(SubscriptionState.Leaving);
    }

    [Fact]
    public async Task RemoveSubscription_OneOfMany_LeavesTheOthers()
    {
        var tokens = Enumerable.Range(0, 250).Select(i => i.ToString("x4", CultureInfo.InvariantCulture)).ToArray();
        await Task.WhenAll(tokens.Select(t => Store.PutSubscriptionAsync(FullSubscription(t), Token)));

        await Store.RemoveSubscriptionAsync(tokens[7], Token);
        await Store.RemoveSubscriptionAsync("never stored", Token);
        await ReopenAsync();

        (await Store.ReadSubscriptionsAsync(Token)).Select(s => s.Token).ShouldBe(tokens.Where(t => t != tokens[7]), ignoreOrder: true);
    }

    private Subscription FullSubscription(string token) => new()
    {
        Token = token,
        FeedId = _feed.Id,
        Topic = "https://alpha.example/feed?a=é",
        Hub = "https://hub.example/",
        Callback = "https://here.example/websub/" + token,
        Secret = "secret",
        State = SubscriptionState.Live,
        ExpiresAt = DraftBuilder.Arrival.AddDays(10),
        NextAttemptAt = DraftBuilder.Arrival.AddDays(8),
        LastAttemptAt = DraftBuilder.Arrival,
        Failures = 3,
        Message = "The hub answered 500.",
    };
}

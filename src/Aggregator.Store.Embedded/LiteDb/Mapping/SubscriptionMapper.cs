using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Subscriptions as documents, by their tokens.</summary>
internal static class SubscriptionMapper
{
    public static BsonDocument ToDocument(Subscription subscription) => new()
    {
        ["_id"] = subscription.Token,
        ["feed"] = BsonText.Of(subscription.FeedId.Value),
        ["topic"] = BsonText.Of(subscription.Topic),
        ["hub"] = BsonText.Of(subscription.Hub),
        ["callback"] = BsonText.Of(subscription.Callback),
        ["secret"] = BsonText.Of(subscription.Secret),
        ["state"] = (int)subscription.State,
        ["expiresAt"] = BsonText.Of(subscription.ExpiresAt),
        ["nextAttemptAt"] = BsonText.Of(subscription.NextAttemptAt),
        ["lastAttemptAt"] = BsonText.Of(subscription.LastAttemptAt),
        ["failures"] = subscription.Failures,
        ["message"] = BsonText.Of(subscription.Message),
    };

    public static Subscription FromDocument(BsonDocument document) => new()
    {
        Token = document["_id"].Text(),
        FeedId = new FeedId(document["feed"].Bits()),
        Topic = document["topic"].Text(),
        Hub = document["hub"].Text(),
        Callback = document["callback"].Text(),
        Secret = document["secret"].Text(),
        State = (SubscriptionState)document["state"].Number(),
        ExpiresAt = document["expiresAt"].TimeOrNull(),
        NextAttemptAt = document["nextAttemptAt"].Time(),
        LastAttemptAt = document["lastAttemptAt"].TimeOrNull(),
        Failures = document["failures"].Number(),
        Message = document["message"].TextOrNull(),
    };
}

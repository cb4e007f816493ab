using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.WebSub;

/// <summary>What a hub is sent (WebSub section 5.1).</summary>
internal static class HubForm
{
    /// <summary>Asks for a subscription, or renews it.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Subscribe(Subscription subscription, TimeSpan lease) =>
    [
        new("hub.mode", "subscribe"),
        new("hub.topic", subscription.Topic),
        new("hub.callback", subscription.Callback),
        // Given to hubs without TLS too: what can be read on the way can be forged, but without a secret anyone could forge it.
        new("hub.secret", subscription.Secret),
        new("hub.lease_seconds", ((long)lease.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Ends a subscription.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Unsubscribe(Subscription subscription) =>
    [
        new("hub.mode", "unsubscribe"),
        new("hub.topic", subscription.Topic),
        new("hub.callback", subscription.Callback),
    ];
}

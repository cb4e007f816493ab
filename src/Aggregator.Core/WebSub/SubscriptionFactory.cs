using Aggregator.Core.Model;

namespace Aggregator.Core.WebSub;

/// <summary>Makes subscriptions, each with a token and a secret of its own: no hub learns what another was given.</summary>
internal sealed class SubscriptionFactory(CallbackUrls urls, IRandomSource random)
{
    /// <summary>A subscription that is to be asked for now.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="hub">The hub.</param>
    /// <param name="failures">Attempts that failed at other hubs before.</param>
    /// <param name="now">Now.</param>
    public Subscription Create(FeedId feed, string topic, string hub, int failures, DateTimeOffset now)
    {
        var token = RandomDigits(WebSubConstants.TokenBytes);
        return new Subscription
        {
            Token = token,
            FeedId = feed,
            Topic = topic,
            Hub = hub,
            Callback = urls.Of(token),
            Secret = RandomDigits(WebSubConstants.SecretBytes),
            NextAttemptAt = now,
            Failures = failures,
        };
    }

    private string RandomDigits(int count)
    {
        Span<byte> bytes = stackalloc byte[count];
        random.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}

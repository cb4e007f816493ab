namespace Aggregator.Core.Model;

/// <summary>What a publisher says of push (WebSub section 4): its hubs, and the topic that they know the feed by. Equal when the texts are.</summary>
public sealed record HubLinks
{
    /// <summary>Nothing said.</summary>
    public static HubLinks None { get; } = new();

    /// <summary>Most hubs that are remembered of a feed.</summary>
    public const int MaxHubs = 8;

    /// <summary>The longest URL of a hub or topic that is taken, in characters.</summary>
    public const int MaxUrlLength = 2048;

    /// <summary>The hubs, absolute http(s) URLs in the order given, each once; empty when none is named.</summary>
    public IReadOnlyList<string> Hubs { get; init; } = [];

    /// <summary>The topic, rel=self, an absolute http(s) URL; null when not said.</summary>
    public string? Self { get; init; }

    /// <summary>Whether one can subscribe by it: the specification asks for a hub and a topic.</summary>
    public bool IsComplete => Hubs.Count > 0 && Self is not null;

    /// <summary>The same with what <paramref name="stronger"/> says in its place: headers win over the document.</summary>
    public HubLinks OverriddenBy(HubLinks? stronger) => stronger is null
        ? this
        : new HubLinks { Hubs = stronger.Hubs.Count > 0 ? stronger.Hubs : Hubs, Self = stronger.Self ?? Self };

    /// <summary>The URLs that can be hubs: http(s), not too long, each once, not too many.</summary>
    public static IReadOnlyList<string> Sift(IEnumerable<string?> urls) => [.. urls.Where(IsUsable).Select(u => u!).Distinct(StringComparer.Ordinal).Take(MaxHubs)];

    /// <summary>Whether a URL can be a hub's or a topic's.</summary>
    public static bool IsUsable(string? url) =>
        url is { Length: <= MaxUrlLength }
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <inheritdoc/>
    public bool Equals(HubLinks? other) =>
        other is not null && string.Equals(Self, other.Self, StringComparison.Ordinal) && Hubs.SequenceEqual(other.Hubs, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Self, Hubs.Count);
}

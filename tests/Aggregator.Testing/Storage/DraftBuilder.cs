using System.IO.Hashing;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Testing.Storage;

/// <summary>Drafts for tests of the store: change one with <c>with</c>.</summary>
public static class DraftBuilder
{
    /// <summary>When drafts arrive unless said otherwise.</summary>
    public static DateTimeOffset Arrival { get; } = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The key of an article of this name.</summary>
    public static ArticleKey Key(string name) => ArticleKey.Of("https://news.example/" + name);

    /// <summary>The identity of an article of this name.</summary>
    public static ArticleId Id(string name) => ArticleId.From(Key(name));

    /// <summary>A draft of the article of this name; <paramref name="text"/> is what an edit changes.</summary>
    public static ArticleDraft Draft(Feed feed, string name, string text = "first", int minutesOld = 0) => new()
    {
        Keys = [Key(name)],
        Feed = feed,
        Arrival = Arrival,
        Category = feed.Provider.Category,
        Title = $"{name} {text}",
        Excerpt = $"Excerpt of {name} {text}.",
        Content = $"<p>Content of {name} {text}.</p>",
        PublishedAt = Arrival.AddMinutes(-minutesOld),
        OriginalUrl = $"https://news.example/{name}?from={feed.Provider.Name}",
        WebUrl = $"https://news.example/{name}",
        Type = ArticleType.Article,
        Language = "en",
        Authors = ["Ada Lovelace"],
        Images = [new ArticleImage($"https://news.example/{name}.jpg", 640, 480)],
        WordCount = 4,
        Topics = ["AI"],
        Quality = 50,
        QualitySignals = [new QualitySignal("length", 0.5, 1)],
        TextHash = Hash($"{name} {text}"),
        RawHash = Hash($"raw {feed.Url} {name} {text}"),
    };

    /// <summary>What gives a heat at a time, under the default settings.</summary>
    public static HeatMark Heat(int heat, DateTimeOffset at) => new(Math.Max(-3 * Math.Log2(1 - (heat / 100.0)), 0.02), at);

    /// <summary>The digest that a refresh remembers of a draft's item.</summary>
    public static ItemDigest Digest(ArticleDraft draft) => new(draft.RawHash, (ulong)(draft.Keys[0].Value >> 64));

    private static ulong Hash(string text) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text));
}

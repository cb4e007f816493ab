using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Exporting;

/// <summary>Articles for the writers' tests.</summary>
internal static class SampleArticles
{
    private const string Feed = "https://www.biometricupdate.com/feed";
    private const string Link = "https://www.biometricupdate.com/202204/home-office-hears-caution-but-wants-action-on-facial-recognition-surveillance";

    private static readonly DateTimeOffset Arrival = new(2022, 4, 6, 17, 0, 0, TimeSpan.Zero);

    /// <summary>The article of the target format's example.</summary>
    public static Article Full { get; } = new()
    {
        Id = ArticleId.From(ArticleKey.Of(Link)),
        Category = "news",
        Title = "Home Office hears caution but wants action on facial recognition surveillance",
        Excerpt = "It does not look like the United Kingdom will soon find consensus on how facial recognition systems are used by law enforcement.",
        PublishedAt = new DateTimeOffset(2022, 4, 6, 18, 8, 0, TimeSpan.FromHours(2)),
        OriginalUrl = Link,
        WebUrl = Link,
        Type = ArticleType.Article,
        Quality = 36,
        Provider = new ProviderName("Biometric Companies", "biometricupdate.com"),
        OwnerFeed = default,
        Topics = ["Computer Vision", "AI"],
        Images = [new ArticleImage("https://img.example/a.jpg", 2048, 1365, true) { Hash = "6f1e" }, new ArticleImage("https://img.example/b.jpg")],
        Language = "en-GB",
        Authors = ["Jane Doe", "René \"R\" Łuk"],
        Content = "<p>Text & “more” 😀</p>",
        WordCount = 3,
        StoryId = "s1",
        Secured = "c2VhbA==;aXY=",
        Sightings =
        [
            new Sighting("Biometric Companies", default, Feed, Link, Arrival),
            new Sighting("Other", default, "https://other.example/rss", null, Arrival.AddHours(1)),
        ],
        FirstSeen = Arrival,
        Updated = Arrival.AddHours(1),
        Revision = 2,
        Sequence = 12_345_678_901,
    };

    /// <summary>An article of which nothing is known that may be unknown.</summary>
    public static Article Bare { get; } = new()
    {
        Id = default,
        Category = "news",
        Title = "",
        Excerpt = "",
        PublishedAt = Arrival,
        PublishedAtInferred = true,
        OriginalUrl = "",
        WebUrl = "",
        Type = ArticleType.Audio,
        Quality = 0,
        Provider = new ProviderName("X", "x.example"),
        OwnerFeed = default,
        FirstSeen = Arrival,
        Updated = Arrival,
    };
}

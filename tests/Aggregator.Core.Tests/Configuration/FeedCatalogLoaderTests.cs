using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Configuration;

public sealed class FeedCatalogLoaderTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_Schedules_GoByFeedThenProvider()
    {
        var feeds = Loaded("""
            providers:
              - name: A
                domain: a.example
                schedule: "0 6 * * *"
                timezone: Europe/Berlin
                feeds:
                  - https://a.example/1
                  - { url: "https://a.example/2", schedule: "0 7 * * *" }
                  - { url: "https://a.example/3", schedule: "0 8 * * *", timezone: UTC }
                  - { url: "https://a.example/4", interval: 00:30:00 }
            """).Providers[0].Feeds;

        feeds.Select(f => f.Schedule is { } s ? $"{s.Expression} {s.TimeZone}" : null)
            .ShouldBe(["0 6 * * * Europe/Berlin", "0 7 * * * Europe/Berlin", "0 8 * * * UTC", null]);
    }

    [Fact]
    public void Load_EveryKey_IsRead()
    {
        _folder.Variables["AWS_FEED_TOKEN"] = "s3cret";

        var catalog = Loaded("""
            providers:
              - name: AWS
                domain: AWS.amazon.com
                reputation: 90            # a comment
                category: cloud
                type: video
                topics: [Cloud, "${TOPIC}"]
                pages: true
                publish: { minQuality: 60 }
                feeds:
                  - https://aws.amazon.com/blogs/aws/feed/
                  - url: https://aws.amazon.com/blogs/machine-learning/feed/
                    interval: 00:30:00
                    headers: { Authorization: "Bearer ${AWS_FEED_TOKEN}" }
                    enabled: false
            """.Replace("${TOPIC}", "AI", StringComparison.Ordinal));

        var provider = catalog.Providers.ShouldHaveSingleItem();
        provider.Name.ShouldBe("AWS");
        provider.Domain.ShouldBe("aws.amazon.com");
        provider.Reputation.ShouldBe(90);
        provider.Category.ShouldBe("cloud");
        provider.Type.ShouldBe(ArticleType.Video);
        provider.Topics.ShouldBe(["Cloud", "AI"]);
        provider.Pages.ShouldBeTrue();
        provider.PublishMinQuality.ShouldBe(60);
        provider.Feeds.Count.ShouldBe(2);
        provider.Feeds[0].Enabled.ShouldBeTrue();
        provider.Feeds[0].Id.ShouldBe(FeedId.Of("https://aws.amazon.com/blogs/aws/feed/"));
        provider.Feeds[1].Interval.ShouldBe(TimeSpan.FromMinutes(30));
        provider.Feeds[1].Headers["authorization"].ShouldBe("Bearer s3cret");
        provider.Feeds[1].Enabled.ShouldBeFalse();
        provider.Feeds[1].Provider.Feeds.ShouldBeEmpty();
        provider.Feeds[1].Provider.Name.ShouldBe("AWS");
    }

    [Fact]
    public void Load_OnlyWhatIsRequired_TakesDefaults()
    {
        var provider = Loaded("providers:\n  - name: A\n    domain: a.example\n    reputation:\n    feeds:\n").Providers.ShouldHaveSingleItem();

        provider.Reputation.ShouldBe(50);
        provider.Category.ShouldBe("news");
        provider.Type.ShouldBe(ArticleType.Article);
        provider.Topics.ShouldBeEmpty();
        provider.Pages.ShouldBeFalse();
        provider.PublishMinQuality.ShouldBeNull();
        provider.Feeds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("providers:\n")]
    [InlineData("providers: []\n")]
    public void Load_EmptyFile_HasNoProviders(string yaml) => Loaded(yaml).Providers.ShouldBeEmpty();

    [Theory]
    [InlineData("https://user:pass@a.example/feed?x=1@2", "https://a.example/feed?x=1@2")]
    [InlineData("https://a.example/feed?key=${SECRET}", "https://a.example/feed?key=${SECRET}")]
    [InlineData("https://${SECRET}@a.example/feed", "https://a.example/feed")]
    [InlineData("http://${HOST}/feed", "http://b.example:8080/feed")]
    [InlineData("https://a.example", "https://a.example")]
    public void Load_FeedUrl_IsShownWithoutSecrets(string configured, string shown)
    {
        _folder.Variables["SECRET"] = "s3cret";
        _folder.Variables["HOST"] = "b.example:8080";

        var feed = Loaded(WithFeed(configured)).Feeds.ShouldHaveSingleItem();

        feed.DisplayUrl.ShouldBe(shown);
        feed.Id.ShouldBe(FeedId.Of(configured));
        feed.Url.ShouldNotContain("${");
    }

    [Fact]
    public void Load_EscapedVariable_StandsForItself() =>
        Loaded("providers:\n  - name: a $${X} b\n    domain: a.example\n").Providers[0].Name.ShouldBe("a ${X} b");

    [Fact]
    public void Load_ConfigurationHash_FollowsUrlHeadersAndEnabledOnly()
    {
        const string Url = "https://a.example/feed";
        var hash = Hash($"url: {Url}");

        Hash($"url: {Url}\n        interval: 00:10:00").ShouldBe(hash);
        Hash($"url: {Url}\n        enabled: false").ShouldNotBe(hash);
        Hash($"url: {Url}\n        headers: {{ A: b }}").ShouldNotBe(hash);
        Hash($"url: {Url}?").ShouldNotBe(hash);

        ulong Hash(string feed) => Loaded(WithFeed(feed)).Feeds[0].ConfigurationHash;
    }

    [Fact]
    public void Load_Anchors_AreFollowed()
    {
        var catalog = Loaded("""
            providers:
              - name: A
                domain: a.example
                topics: &topics [X, Y]
              - name: B
                domain: b.example
                topics: *topics
            """);

        catalog.Providers[1].Topics.ShouldBe(["X", "Y"]);
    }

    [Fact]
    public void Load_Globs_AreReadInOrderOfNames()
    {
        _folder.Write("config/providers.yaml", Provider("Z"));
        _folder.Write("config/providers.d/b.yaml", Provider("B"));
        _folder.Write("config/providers.d/a.yaml", Provider("A"));
        _folder.Write("config/providers.d/.#a.yaml", "left by an editor: [");

        var result = _folder.Load();

        result.Catalog.ShouldNotBeNull().Providers.Select(p => p.Name).ShouldBe(["Z", "A", "B"]);
        result.Files.ShouldBe(["config/providers.yaml", "config/providers.d/a.yaml", "config/providers.d/b.yaml"]);
    }

    [Theory]
    [InlineData("config/**/*.yaml", "A,B,C")]
    [InlineData("config/*/?.yaml", "B")]
    [InlineData("config/*.yml", "")]
    [InlineData("nowhere/*/*.yaml", "")]
    public void Load_Glob_MatchesFoldersAndNames(string glob, string names)
    {
        _folder.Write("config/a.yaml", Provider("A"));
        _folder.Write("config/x/b.yaml", Provider("B"));
        _folder.Write("config/x/y/c.yaml", Provider("C"));

        var catalog = _folder.Load(glob).Catalog.ShouldNotBeNull();

        string.Join(',', catalog.Providers.Select(p => p.Name)).ShouldBe(names);
    }

    [Fact]
    public void Load_FileNotInWorkingDirectory_IsFoundBesideExecutable()
    {
        _folder.WriteBesideExecutable("config/providers.yaml", Provider("Shipped"));
        _folder.Load().Catalog.ShouldNotBeNull().Providers[0].Name.ShouldBe("Shipped");

        _folder.Write("config/providers.yaml", Provider("Own"));
        _folder.Load().Catalog.ShouldNotBeNull().Providers[0].Name.ShouldBe("Own");
    }

    [Fact]
    public void Load_SameFileTwice_IsReadOnce()
    {
        _folder.Write("config/a.yaml", Provider("A"));

        _folder.Load("config/a.yaml", "config/*.yaml").Catalog.ShouldNotBeNull().Providers.Count.ShouldBe(1);
    }

    [Fact]
    public void Load_ThousandFeeds_ReadsAll()
    {
        var yaml = new StringBuilder("providers:\n");
        for (var i = 0; i < 1_000; i++) yaml.Append($"  - name: P{i}\n    domain: p{i}.example\n    feeds: [ https://p{i}.example/feed ]\n");

        var catalog = Loaded(yaml.ToString());

        catalog.Feeds.Count.ShouldBe(1_000);
        catalog.FindFeed("https://p999.example/feed").ShouldNotBeNull().Provider.Name.ShouldBe("P999");
    }

    private static string Provider(string name) => $"providers:\n  - name: {name}\n    domain: {name}.example\n";

    private static string WithFeed(string feed) => $"providers:\n  - name: A\n    domain: a.example\n    feeds:\n      - {feed}\n";

    private FeedCatalog Loaded(string yaml)
    {
        var result = _folder.LoadText(yaml);
        result.Errors.ShouldBeEmpty();
        return result.Catalog.ShouldNotBeNull();
    }
}

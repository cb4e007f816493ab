using Aggregator.Core.Normalization.Urls;
using Aggregator.Core.Tests.Parsing;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Normalization.Urls;

/// <summary>What holds for every URL, over generated ones (each seed gives the same) and over all links of the corpus.</summary>
public sealed class UrlPropertyTests
{
    private const int UrlsPerSeed = 5_000;

    private static readonly UrlCanonicalizer Urls = CanonicalizerFixture.Shipped;

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    public static TheoryData<string> Feeds => [.. Corpus.Entries(Corpus.Feeds).Select(entry => entry.File)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Canonicalize_AnyText_IsIdempotent(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < UrlsPerSeed; i++)
            ShouldBeStable(RandomUrls.Scrambled(random));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Canonicalize_AnyUrl_IsIdempotent(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < UrlsPerSeed; i++)
            ShouldBeStable(RandomUrls.Sound(random));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Canonicalize_LinksOfTheCorpus_IsIdempotent(string file)
    {
        var links = TestParser.Parse(Corpus.Read(Corpus.Feeds, file), null, "https://example.com/feed").Feed!.Items
            .SelectMany(item => new[] { item.Url, item.ExternalUrl, item.Id }.Concat(item.Media.Select(media => media.Url)))
            .OfType<string>();
        foreach (var link in links)
            ShouldBeStable(link);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void KeyText_Tracking_ChangesNothing(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < UrlsPerSeed; i++)
        {
            var url = RandomUrls.Plain(random);
            var tracked = RandomUrls.Tracked(url, random);
            Key(tracked).ShouldBe(Key(url), tracked);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void KeyText_AnotherMeaning_IsAnotherKey(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < UrlsPerSeed; i++)
        {
            var url = RandomUrls.Plain(random);
            var other = RandomUrls.WithAnotherParameter(url, random);
            Key(other).ShouldNotBe(Key(url), other);
            Key(RandomUrls.Tracked(other, random)).ShouldNotBe(Key(RandomUrls.Tracked(url, random)), other);
        }
    }

    private static void ShouldBeStable(string url)
    {
        var canonical = Urls.Canonicalize(url);
        Urls.Canonicalize(canonical).ShouldBe(canonical, url);
        Urls.KeyText(canonical).ShouldBe(UrlCanonicalizer.Fold(canonical), url);
        if (UrlWrapperResolver.Resolve(url) is null && !RandomUrls.HoldsWrapper(url))
            Urls.KeyText(url).ShouldBe(Urls.KeyText(canonical), url);
    }

    private static string Key(string url) => UrlCanonicalizer.Fold(Urls.Canonicalize(url));
}

using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Deduplication.Stories;

public sealed class StoryIndexTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Find_SameWordsWithinTheWindow_FindsTheArticle()
    {
        var index = Index();
        var signature = Signature(1);
        index.Find(signature, Noon).ShouldBeNull();

        index.Add(Entry(7, signature, Noon));

        index.Find(signature, Noon.AddDays(3))!.Row.ShouldBe(7);
        index.Find(signature, Noon.AddDays(-3))!.Row.ShouldBe(7);
        index.Find(signature, Noon.AddDays(3).AddSeconds(1)).ShouldBeNull();
        index.Find(Signature(2), Noon).ShouldBeNull();
        index.Find(StorySignature.None, Noon).ShouldBeNull();
    }

    [Fact]
    public void Find_Several_FindsTheMostLike()
    {
        var index = Index();
        var words = Words(1);
        index.Add(Entry(1, new StorySignature(words[..4], [.. words[..20], .. Words(9)[..12].Where(w => w > words[19])], []), Noon));
        index.Add(Entry(2, new StorySignature(words[..4], words, []), Noon));
        index.Add(Entry(3, Signature(3), Noon));

        index.Find(Signature(1), Noon)!.Row.ShouldBe(2);
    }

    [Fact]
    public void Add_MoreThanItHolds_ForgetsTheOldestOnly()
    {
        var index = Index(maxArticles: 1_500);
        for (var i = 1; i <= 5_000; i++)
            index.Add(Entry(i, Signature(i), Noon));

        for (var i = 1; i <= 5_000; i++)
            (index.Find(Signature(i), Noon)?.Row).ShouldBe(i <= 3_500 ? null : i);
    }

    [Fact]
    public void Withdraw_Latest_AreGoneAndOthersStay()
    {
        var index = Index(maxArticles: 1_500);
        for (var i = 1; i <= 1_400; i++)
            index.Add(Entry(i, Signature(i), Noon));

        index.Withdraw(400);
        for (var i = 1; i <= 1_400; i++)
            (index.Find(Signature(i), Noon)?.Row).ShouldBe(i > 1_000 ? null : i);
        for (var i = 2_001; i <= 2_600; i++)
            index.Add(Entry(i, Signature(i), Noon));
        index.Find(Signature(2_600), Noon)!.Row.ShouldBe(2_600);
        index.Find(Signature(1_000), Noon)!.Row.ShouldBe(1_000);
    }

    /// <summary>However many articles share a phrase, a look-up compares a bounded number.</summary>
    [Fact]
    public void Find_AmongThousandsAlike_FindsALatestOne()
    {
        var index = Index();
        var common = Words(1);
        for (var i = 1; i <= 5_000; i++)
            index.Add(Entry(i, new StorySignature(common[..4], [.. common.Append((uint)(i * 7_919)).Order().Distinct()], []), Noon));

        index.Find(Signature(1), Noon)!.Row.ShouldBeGreaterThan(4_000);
    }

    private static StoryIndex Index(int maxArticles = 100_000) => new(Options.Create(new StoryOptions { MaxArticles = maxArticles }));

    private static StoryEntry Entry(int row, StorySignature signature, DateTimeOffset at) => new(row, "alpha", at, signature);

    private static StorySignature Signature(int seed) => new(Words(seed)[..4], Words(seed), []);

    private static uint[] Words(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 40).Select(_ => (uint)random.NextInt64(uint.MaxValue)).Order()];
    }
}

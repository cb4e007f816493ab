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
        Find(index, signature, Noon).ShouldBeNull();

        index.Add(Entry(7, signature, Noon), StoryLookup.None);

        Find(index, signature, Noon.AddDays(3))!.Row.ShouldBe(7);
        Find(index, signature, Noon.AddDays(-3))!.Row.ShouldBe(7);
        Find(index, signature, Noon.AddDays(3).AddSeconds(1)).ShouldBeNull();
        Find(index, Signature(2), Noon).ShouldBeNull();
        Find(index, StorySignature.None, Noon).ShouldBeNull();
    }

    [Fact]
    public void Find_Several_FindsTheMostLike()
    {
        var index = Index();
        var words = Words(1);
        index.Add(Entry(1, Signature([.. words[..34], .. Words(9)[..12].Where(w => w > words[33])]), Noon), StoryLookup.None);
        index.Add(Entry(2, Signature(words), Noon), StoryLookup.None);
        index.Add(Entry(3, Signature(3), Noon), StoryLookup.None);

        Find(index, Signature(1), Noon)!.Row.ShouldBe(2);
    }

    [Fact]
    public void Add_MoreThanItHolds_ForgetsTheOldestOnly()
    {
        var index = Index(maxArticles: 1_500);
        for (var i = 1; i <= 5_000; i++)
            index.Add(Entry(i, Signature(i), Noon), StoryLookup.None);

        for (var i = 1; i <= 5_000; i++)
            (Find(index, Signature(i), Noon)?.Row).ShouldBe(i <= 3_500 ? null : i);
    }

    [Fact]
    public void Withdraw_Latest_AreGoneAndOthersStay()
    {
        var index = Index(maxArticles: 1_500);
        for (var i = 1; i <= 1_400; i++)
            index.Add(Entry(i, Signature(i), Noon), StoryLookup.None);

        index.Withdraw(400);
        for (var i = 1; i <= 1_400; i++)
            (Find(index, Signature(i), Noon)?.Row).ShouldBe(i > 1_000 ? null : i);
        for (var i = 2_001; i <= 2_600; i++)
            index.Add(Entry(i, Signature(i), Noon), StoryLookup.None);
        Find(index, Signature(2_600), Noon)!.Row.ShouldBe(2_600);
        Find(index, Signature(1_000), Noon)!.Row.ShouldBe(1_000);
    }

    /// <summary>A second look sees what was added since, and what the first found where nothing more likely came.</summary>
    [Fact]
    public void Find_WithAnEarlierLook_IsAsOneLook()
    {
        var index = Index();
        var words = Words(1);
        index.Add(Entry(1, Signature([.. words[..34], .. Words(9)[..12].Where(w => w > words[33])]), Noon), StoryLookup.None);
        var first = index.Find(Signature(1), Noon, StoryLookup.None);
        first.Telling!.Row.ShouldBe(1);
        index.Find(Signature(1), Noon, first).ShouldBeSameAs(first);

        index.Add(Entry(2, Signature(2), Noon), StoryLookup.None);
        index.Find(Signature(1), Noon, first).Telling!.Row.ShouldBe(1);
        index.Add(Entry(3, Signature(1), Noon), StoryLookup.None);
        index.Find(Signature(1), Noon, first).Telling!.Row.ShouldBe(3);

        index.Withdraw(3);
        index.Find(Signature(1), Noon, first).Telling.ShouldBeNull();
    }

    /// <summary>However many articles share a phrase, a look-up compares a bounded number.</summary>
    [Fact]
    public void Find_AmongThousandsAlike_FindsALatestOne()
    {
        var index = Index();
        var common = Words(1);
        for (var i = 1; i <= 5_000; i++)
            index.Add(Entry(i, Signature([.. common.Append((uint)(i * 7_919)).Order().Distinct()]), Noon), StoryLookup.None);

        Find(index, Signature(1), Noon)!.Row.ShouldBeGreaterThan(4_000);
    }

    private static StoryEntry? Find(StoryIndex index, StorySignature signature, DateTimeOffset at) => index.Find(signature, at, StoryLookup.None).Telling;

    private static StoryIndex Index(int maxArticles = 100_000) => new(Options.Create(new StoryOptions { MaxArticles = maxArticles }));

    private static StoryEntry Entry(int row, StorySignature signature, DateTimeOffset at) => new(row, "alpha", at, signature);

    private static StorySignature Signature(uint[] words) => new(words, new StoryMarks[words.Length]);

    private static StorySignature Signature(int seed) => Signature(Words(seed));

    private static uint[] Words(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 40).Select(_ => (uint)random.NextInt64(uint.MaxValue)).Order()];
    }
}

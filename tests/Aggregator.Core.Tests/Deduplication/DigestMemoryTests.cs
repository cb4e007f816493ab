using Aggregator.Core.Deduplication;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Deduplication;

public sealed class DigestMemoryTests
{
    [Fact]
    public void Combine_DocumentFirst_ThenWhatLeftIt()
    {
        var draft = Sample.Draft(Sample.Feed(), "x", textHash: 2);

        var digests = DigestMemory.Combine([new ItemDigest(1, 10)], [draft], [new ItemDigest(1, 10), new ItemDigest(9, 90)]);

        digests.Select(d => d.RawHash).ShouldBe([1UL, draft.RawHash, 9UL]);
    }

    [Fact]
    public void Combine_LongPast_IsBounded()
    {
        var before = Enumerable.Range(100, 3 * DigestMemory.Departed).Select(i => new ItemDigest((ulong)i, 0)).ToList();

        DigestMemory.Combine([new ItemDigest(1, 1)], [], before).Count.ShouldBe(1 + DigestMemory.Departed);
    }
}

using Aggregator.Core.Deduplication;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Deduplication;

public sealed class ItemChangeFilterTests
{
    [Fact]
    public void Split_NothingRemembered_AllFresh()
    {
        var changes = ItemChangeFilter.Split([Sample.Item(0, 1), Sample.Item(1, 2)], []);

        changes.Fresh.Count.ShouldBe(2);
        changes.Unchanged.ShouldBeEmpty();
    }

    [Fact]
    public void Split_SameRawHash_IsUnchangedAndKeepsItsKey()
    {
        var changes = ItemChangeFilter.Split([Sample.Item(0, 1), Sample.Item(1, 2)], [new ItemDigest(2, 77)]);

        changes.Fresh.Select(i => i.RawHash).ShouldBe([1UL]);
        changes.Unchanged.ShouldBe([new ItemDigest(2, 77)]);
    }
}

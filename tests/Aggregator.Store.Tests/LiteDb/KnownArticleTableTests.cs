using Aggregator.Core.Model;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class KnownArticleTableTests
{
    private const int Rows = 200_000;

    [Fact]
    public void Find_ManyKeys_FindsEachAndNoOther()
    {
        var table = Fill();

        for (var row = 1; row <= Rows; row += 7)
        {
            table.Find([DraftBuilder.Key("guid" + row)])!.Value.Id.ShouldBe(DraftBuilder.Id("a" + row));
            table.Find([DraftBuilder.Key("no" + row)]).ShouldBeNull();
        }
    }

    [Fact]
    public void AddKeys_KeyKnownAlready_KeepsItsRow()
    {
        var table = new KnownArticleTable();
        table.AddKeys([new KeyEntry(DraftBuilder.Key("a"), 1), new KeyEntry(DraftBuilder.Key("a"), 2)]);

        table.FindRow(DraftBuilder.Key("a")).ShouldBe(1);
    }

    private static KnownArticleTable Fill()
    {
        var table = new KnownArticleTable();
        for (var row = 1; row <= Rows; row++)
        {
            table.AddKeys([new KeyEntry(DraftBuilder.Key("a" + row), row), new KeyEntry(DraftBuilder.Key("guid" + row), row)]);
            table.Apply([new RowFacts(row, row, ArticleFate.Stored, new FeedId((ulong)row % 1_000), (ulong)row, 0)]);
        }

        return table;
    }
}

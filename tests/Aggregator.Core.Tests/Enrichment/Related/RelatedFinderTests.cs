using Aggregator.Core.Enrichment.Related;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Enrichment.Related;

public sealed class RelatedFinderTests
{
    private readonly FakeArticleIndex _index = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Find_Article_AsksTheIndexOnceAndChooses()
    {
        _index.Alike.AddRange([Alike.Like(1, 0.3), Alike.Like(2, 0.9), Alike.Like(3, 0.01)]);
        var finder = Finder(new RelatedOptions { Window = TimeSpan.FromDays(3), MaxQueryTerms = 9, Candidates = 11 });

        (await FindAsync(finder)).ShouldBe(["2", "1"]);
        (await FindAsync(finder)).ShouldBe(["2", "1"]);

        _index.Queries.ShouldBe([new LikenessQuery(Alike.Article, TimeSpan.FromDays(3), 9, 11)]);
    }

    [Fact]
    public async Task Find_IndexFails_GivesNone()
    {
        _index.Failure = new IOException("no room");

        (await FindAsync(Finder(new RelatedOptions()))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_CountZero_AsksNobody()
    {
        _index.Failure = new IOException("not to be asked");

        (await FindAsync(Finder(new RelatedOptions { Count = 0 }))).ShouldBeEmpty();
        _index.Queries.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> FindAsync(RelatedFinder finder) =>
        (await finder.FindAsync(Alike.Article, TestContext.Current.CancellationToken)).Select(r => r.Title);

    private RelatedFinder Finder(RelatedOptions options) =>
        new(_index, new RelatedCache(Options.Create(options), _time), Options.Create(options), NullLogger<RelatedFinder>.Instance);
}

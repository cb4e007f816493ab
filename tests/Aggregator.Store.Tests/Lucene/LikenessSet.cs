using Aggregator.Core.Enrichment.Related;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.Lucene;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>An index over a set of articles, without a store, that is asked for what resembles one of them.</summary>
internal sealed class LikenessSet : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-likeness-").FullName;
    private readonly LikenessSearch _search = new(IndexFixture.Documents);
    private readonly IndexSession _session;

    public LikenessSet(params IEnumerable<Article> articles)
    {
        _session = IndexSession.Open(_folder, new IndexOptions { Folder = _folder }, IndexFixture.Documents, IndexFixture.Columns);
        _session.Apply([.. articles.Select(a => new ArticleChange(a.Sequence, a.Id, ArticleChangeKind.Stored, a, null))], 1_000, threads: 1);
        _session.Refresh();
    }

    /// <summary>An article of a provider and a URL of its own.</summary>
    public static Article Article(int number, string title, string text = "", double daysAgo = 0) => new()
    {
        Id = new ArticleId((UInt128)number),
        Category = "news",
        Title = title,
        Excerpt = text,
        PublishedAt = Noon.AddDays(-daysAgo),
        OriginalUrl = "",
        WebUrl = $"https://p{number}.example/",
        Type = ArticleType.Article,
        Quality = 50,
        Provider = new ProviderName($"P{number}", $"p{number}.example"),
        OwnerFeed = default,
        FirstSeen = Noon,
        Updated = Noon,
        Sequence = number,
    };

    /// <summary>All that resembles an article, the likest first.</summary>
    public IReadOnlyList<LikeArticle> Find(Article article, TimeSpan? window = null, int limit = 50)
    {
        IReadOnlyList<LikeArticle> found = [];
        _session.Search(searcher => _search.Find(searcher, new LikenessQuery(article, window ?? TimeSpan.FromDays(60), 16, limit), alike =>
        {
            found = [.. alike.OrderByDescending(a => a.Likeness)];
            return [];
        }));
        return found;
    }

    /// <summary>The titles of the articles that are related, as the program would give them.</summary>
    public IEnumerable<string> Related(Article article, RelatedOptions? options = null)
    {
        var settings = options ?? new RelatedOptions();
        var query = new LikenessQuery(article, settings.Window, settings.MaxQueryTerms, settings.Candidates);
        return _session.Search(searcher => _search.Find(searcher, query, alike => RelatedChoice.Choose(article, alike, settings))).Select(r => r.Title);
    }

    public void Dispose()
    {
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.Lucene;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>Articles in an index, without a store.</summary>
internal sealed class SearchSet : IDisposable
{
    private readonly StoreDirectoryFolder _folder = new();
    private readonly IndexSession _session;
    private readonly ArticleSearch _search;
    private readonly Dictionary<ArticleId, string> _names = [];
    private readonly List<Article> _articles = [];
    private long _sequence;

    public SearchSet()
    {
        _search = new ArticleSearch(IndexFixture.Columns, IndexFixture.Heat, Time);
        _session = IndexSession.Open(_folder.Path, new IndexOptions { Folder = _folder.Path, BufferMegabytes = 8 }, IndexFixture.Documents, IndexFixture.Columns);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

    public static Article Article(string name) => new()
    {
        Id = ArticleId.From(ArticleKey.Of("https://news.example/" + name)),
        Category = "news",
        Title = name,
        Excerpt = "",
        PublishedAt = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero),
        OriginalUrl = "https://news.example/" + name,
        WebUrl = "https://news.example/" + name,
        Type = ArticleType.Article,
        Quality = 50,
        Provider = new ProviderName("Alpha", "alpha.example"),
        OwnerFeed = default,
        Language = "en",
        FirstSeen = new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.Zero),
        Updated = new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Adds articles, seen at once, in a part of the index of their own.</summary>
    public void Add(params (string Name, Article Article)[] articles)
    {
        foreach (var (name, article) in articles)
        {
            var stored = article with { Sequence = ++_sequence };
            _names[article.Id] = name;
            _articles.RemoveAll(a => a.Id == article.Id);
            _articles.Add(stored);
            _session.Apply([new ArticleChange(_sequence, article.Id, ArticleChangeKind.Stored, stored, null)], _sequence, threads: 1);
        }

        _session.Refresh();
    }

    public void Delete(ArticleId id)
    {
        _articles.RemoveAll(a => a.Id == id);
        _session.Apply([new ArticleChange(++_sequence, id, ArticleChangeKind.Deleted, null, null)], _sequence, threads: 1);
        _session.Refresh();
    }

    /// <summary>The names of what a query finds.</summary>
    public string[] Find(string query, ArticleSort sort = ArticleSort.Newest) => Names(Page(query, sort).Items);

    /// <summary>The names of what the query finds where each article is looked at by itself, in no certain order.</summary>
    public string[] Match(string query)
    {
        var (matcher, parsed) = (new ArticleMatcher(IndexFixture.Documents), Parse(query));
        var now = Time.GetUtcNow();
        return Names(_articles.Select(a => a.HeatMark is { } mark ? a with { Heat = IndexFixture.Heat.Heat(mark, now) } : a).Where(a => matcher.Matches(parsed, a, now)));
    }

    public ArticlePage Page(string query, ArticleSort sort = ArticleSort.Newest, int limit = 100, string? cursor = null, ArticleFilter? filter = null) => _session.Search(
        s => _search.Find(s, new ArticleQuery(filter ?? ArticleFilter.All, sort, limit, cursor, Query: Parse(query)), TestContext.Current.CancellationToken));

    public FacetResult Count(string query, int limit, params FacetField[] fields) => _session.Search(
        s => _search.Count(s, new FacetQuery(ArticleFilter.All, Parse(query), fields, limit), TestContext.Current.CancellationToken));

    public IReadOnlyList<TimelinePoint> Timeline(string query, TimelineInterval interval, int limit = 100) => _session.Search(
        s => _search.Count(s, new TimelineQuery(ArticleFilter.All, Parse(query), interval, limit), TestContext.Current.CancellationToken));

    public string[] Names(IEnumerable<Article> articles) => [.. articles.Select(a => _names[a.Id])];

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static QueryNode Parse(string query)
    {
        var result = QueryLanguage.Parse(query);
        result.Error.ShouldBeNull(query);
        return result.Query!;
    }

    private sealed class StoreDirectoryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("aggregator-search-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

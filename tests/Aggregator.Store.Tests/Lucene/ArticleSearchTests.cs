using Aggregator.Core.Model;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>What queries find, in the index and of single articles alike.</summary>
public sealed class ArticleSearchTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private readonly SearchSet _set = new();

    public ArticleSearchTests()
    {
        _set.Add(
            ("apple", SearchSet.Article("apple") with { Title = "Apple markets a new phone", Excerpt = "The company's prices rise.", Content = "<p>Running costs &amp; more</p>", Topics = ["Phones", "Technology"], Quality = 80 }),
            ("pie", SearchSet.Article("pie") with { Title = "A recipe for pie", Excerpt = "With an apple in it", Content = "<p>Bake it in New York.</p>", Category = "food", PublishedAt = Day.AddDays(-3), Quality = 40 }),
            ("maerkte", SearchSet.Article("maerkte") with { Title = "Die Märkte öffnen", Excerpt = "Häuser werden teurer", Language = "de", PublishedAt = Day.AddDays(-1), Provider = new ProviderName("BBC News", "bbc.co.uk"), Authors = ["Jane Doe", "Max Muster"] }));
        _set.Add(
            ("marche", SearchSet.Article("marche") with { Title = "L’avion et l'équipe", Excerpt = "Les marchés montent", Language = "fr", Type = ArticleType.Video, PublishedAt = Day.AddDays(-2), Published = true }),
            ("tokyo", SearchSet.Article("tokyo") with { Title = "東京の市場", Language = "ja", PublishedAt = Day.AddHours(1), StoryId = "0123abcd" }),
            ("york", SearchSet.Article("york") with { Title = "York has a new bridge", Excerpt = "AT&T pays for c++ at 10:30", Language = "en-GB", PublishedAt = Day.AddDays(-10), Quality = 95, HeatMark = new HeatMark(6, new DateTimeOffset(2026, 11, 27, 11, 0, 0, TimeSpan.Zero)), StoryId = "0123ABCD".ToLowerInvariant() }),
            ("unknown", SearchSet.Article("unknown") with { Title = "Markets without a language", Language = null, PublishedAt = Day.AddDays(-4), Topics = ["Technology"] }));
    }

    public static TheoryData<string, string[]> Queries => new()
    {
        { "", ["tokyo", "apple", "maerkte", "marche", "pie", "unknown", "york"] },
        { "apple", ["apple", "pie"] },
        { "APPLE pie", ["pie"] },
        { "apple or bridge", ["apple", "pie", "york"] },
        { "apple -pie", ["apple"] },
        { "-apple -title:york", ["tokyo", "maerkte", "marche", "unknown"] },
        { "apple (phone or bake)", ["apple", "pie"] },
        { "market", ["apple"] },
        { "markets", ["apple", "unknown"] },
        { "run", ["apple"] },
        { "company price", ["apple"] },
        { "\"new york\"", ["pie"] },
        { "\"pie with\"", [] },
        { "\"running costs\"", ["apple"] },
        { "\"costs running\"", [] },
        { "haus", ["maerkte"] },
        { "markte", ["maerkte"] },
        { "Märkte", ["maerkte"] },
        { "avion equipe", ["marche"] },
        { "marché", ["marche"] },
        { "東京", ["tokyo"] },
        { "京東", [] },
        { "AT&T", ["york"] },
        { "10:30", ["york"] },
        { "brid*", ["york"] },
        { "runn*", ["apple"] },
        { "title:brid*", ["york"] },
        { "title:apple", ["apple"] },
        { "title:\"new bridge\"", ["york"] },
        { "author:doe", ["maerkte"] },
        { "author:\"jane doe\"", ["maerkte"] },
        { "author:\"doe max\"", [] },
        { "doe", [] },
        { "provider:\"bbc news\"", ["maerkte"] },
        { "domain:BBC.co.uk", ["maerkte"] },
        { "topic:technology", ["apple", "unknown"] },
        { "category:food", ["pie"] },
        { "type:video", ["marche"] },
        { "lang:en", ["apple", "pie", "york"] },
        { "lang:en-GB", ["york"] },
        { "-lang:en", ["tokyo", "maerkte", "marche", "unknown"] },
        { "quality:>=80", ["apple", "york"] },
        { "quality:<50 -topic:AI", ["pie"] },
        { "quality:95", ["york"] },
        { "heat:>0", ["york"] },
        { "heat:-1", ["tokyo", "apple", "maerkte", "marche", "pie", "unknown"] },
        { "heat:<=0", ["tokyo", "apple", "maerkte", "marche", "pie", "unknown"] },
        { "published:true", ["marche"] },
        { "after:2026-11-20", ["tokyo", "apple"] },
        { "before:2026-11-17T10:00:00Z", ["unknown", "york"] },
        { "after:2026-11-17T10:00:00Z before:2026-11-19", ["marche", "pie"] },
        { "last:8d", ["tokyo", "apple"] },
        { "before:14d", ["york"] },
        { "seen:2026-11-21", [] },
        { "story:0123abcd", ["tokyo", "york"] },
        { "story:0123ABCD title:york", ["york"] },
        { "topic:Phones or title:york", ["apple", "york"] },
        { "(title:york or topic:Phones) quality:>90", ["york"] },
        { "-(title:york or topic:Phones) quality:>=50", ["tokyo", "maerkte", "marche", "unknown"] },
        { "apple topic:Technology", ["apple"] },
        { "nothing", [] },
    };

    public void Dispose() => _set.Dispose();

    [Theory]
    [MemberData(nameof(Queries))]
    public void Find_Query_IsWhatItSays(string query, string[] expected)
    {
        _set.Find(query).ShouldBe(expected);
        _set.Page(query).Total.ShouldBe(expected.Length);
        _set.Match(query).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData(ArticleSort.Newest, "tokyo apple maerkte marche pie unknown york")]
    [InlineData(ArticleSort.Oldest, "york unknown pie marche maerkte apple tokyo")]
    [InlineData(ArticleSort.Quality, "york apple tokyo maerkte marche unknown pie")]
    [InlineData(ArticleSort.Heat, "york tokyo apple maerkte marche pie unknown")]
    public void Find_Sort_IsTotalAndPaged(ArticleSort sort, string expected)
    {
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = _set.Page("-nothing", sort, limit: 2, cursor);
            page.Items.Count.ShouldBeInRange(1, 2);
            page.Total.ShouldBe(7);
            names.AddRange(_set.Names(page.Items));
            cursor = page.Next;
        }
        while (cursor is not null);
        string.Join(' ', names).ShouldBe(expected);
    }

    [Fact]
    public void Find_Relevance_TitleBeforeTextAndRareBeforeCommon()
    {
        _set.Find("apple", ArticleSort.Relevance).ShouldBe(["apple", "pie"]);
        _set.Find("apple or bridge", ArticleSort.Relevance)[0].ShouldBe("york");
        var first = _set.Page("apple or bridge", ArticleSort.Relevance, limit: 1);
        _set.Names(_set.Page("apple or bridge", ArticleSort.Relevance, limit: 5, first.Next).Items).ShouldBe(["apple", "pie"]);
    }

    [Fact]
    public void Find_CursorOfAnotherOrder_IsRefused()
    {
        var cursor = _set.Page("", ArticleSort.Newest, limit: 1).Next;
        Should.Throw<InvalidCursorException>(() => _set.Page("", ArticleSort.Oldest, limit: 1, cursor));
        Should.Throw<InvalidCursorException>(() => _set.Page("", ArticleSort.Newest, limit: 1, "nonsense"));
    }

    [Fact]
    public void Find_FilterBesideQuery_BothCount() =>
        _set.Names(_set.Page("apple", filter: new ArticleFilter { Category = "FOOD", MinQuality = 40 }).Items).ShouldBe(["pie"]);

    [Fact]
    public void Find_EditedAndDeleted_IsWhatStands()
    {
        _set.Add(("apple", SearchSet.Article("apple") with { Title = "Pears now" }));
        _set.Delete(SearchSet.Article("york").Id);

        _set.Find("apple").ShouldBe(["pie"]);
        _set.Find("pear").ShouldBe(["apple"]);
        _set.Find("").Length.ShouldBe(6);
        _set.Count("", 10, FacetField.Quality).Total.ShouldBe(6);
    }

    [Fact]
    public void Find_Items_AreWholeArticles()
    {
        var york = _set.Page("title:york").Items[0];

        york.Title.ShouldBe("York has a new bridge");
        york.Excerpt.ShouldBe("AT&T pays for c++ at 10:30");
        york.Heat.ShouldBe(IndexFixture.Heat.Heat(york.HeatMark, _set.Time.GetUtcNow()));
        york.Heat.ShouldBeGreaterThan(50);
        _set.Page("title:apple").Items[0].Content.ShouldBe("<p>Running costs &amp; more</p>");
    }

    [Theory]
    [InlineData("market", "apple", "Apple <mark>markets</mark> a new phone", "The company&#39;s prices rise.")]
    [InlineData("price phone -pie", "apple", "Apple markets a new <mark>phone</mark>", "The company&#39;s <mark>prices</mark> rise.")]
    [InlineData("\"new bridge\" or c", "york", "York has a <mark>new bridge</mark>", "AT&amp;T pays for <mark>c</mark>++ at 10:30")]
    [InlineData("AT&T", "york", "York has a new bridge", "<mark>AT&amp;T</mark> pays for c++ at 10:30")]
    [InlineData("title:bri* pays", "york", "York has a new <mark>bridge</mark>", "AT&amp;T <mark>pays</mark> for c++ at 10:30")]
    public void Find_Words_AreMarked(string query, string name, string title, string excerpt)
    {
        var page = _set.Page(query);
        var highlight = page.Highlights![Array.IndexOf(_set.Names(page.Items), name)];
        highlight.ShouldBe(new ArticleHighlight(title, excerpt));
    }

    [Fact]
    public void Find_LongExcerpt_IsCutAroundTheWord()
    {
        var words = string.Concat(Enumerable.Repeat("word after word ", 25));
        _set.Add(("long", SearchSet.Article("long") with { Excerpt = words + "needle at the end" }));

        var excerpt = _set.Page("needle").Highlights![0].Excerpt;
        excerpt.ShouldStartWith("…");
        excerpt.ShouldEndWith("<mark>needle</mark> at the end");
        excerpt.Length.ShouldBeLessThan(300);
        _set.Page("title:long").Highlights![0].Excerpt.ShouldEndWith("…");
    }

    [Fact]
    public void Find_NoWords_HasNoHighlights() => _set.Page("topic:Technology").Highlights.ShouldBeNull();

    [Fact]
    public void Count_Facets_AddUp()
    {
        var result = _set.Count("-title:york", 2, FacetField.Provider, FacetField.Topic, FacetField.Language, FacetField.Type, FacetField.Day, FacetField.Hour, FacetField.Quality, FacetField.Published, FacetField.Category, FacetField.Domain);

        result.Total.ShouldBe(6);
        result.Facets.Select(f => $"{f.Field}: {string.Join(", ", f.Values.Select(v => $"{v.Value} {v.Count}"))} +{f.Others}").ShouldBe(
        [
            "Provider: Alpha 5, BBC News 1 +0",
            "Topic: Technology 2, Phones 1 +0",
            "Language: en 2, de 1 +2",
            "Type: article 5, video 1 +0",
            "Day: 2026-11-20 2, 2026-11-19 1 +3",
            "Hour: 10 5, 11 1 +0",
            "Quality: 80-100 1, 40-59 5 +0",
            "Published: false 5, true 1 +0",
            "Category: news 5, food 1 +0",
            "Domain: alpha.example 5, bbc.co.uk 1 +0",
        ]);
        _set.Count("nothing", 5, FacetField.Topic, FacetField.Day).Facets.ShouldAllBe(f => f.Values.Count == 0);
    }

    [Fact]
    public void Timeline_Gaps_AreZero()
    {
        _set.Timeline("lang:en", TimelineInterval.Day).Select(p => p.Count).ShouldBe([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
        _set.Timeline("lang:en", TimelineInterval.Day)[0].Start.ShouldBe(new DateTimeOffset(2026, 11, 10, 0, 0, 0, TimeSpan.Zero));
        _set.Timeline("lang:en", TimelineInterval.Day, limit: 4).Select(p => p.Count).ShouldBe([1, 0, 0, 1]);
        var weeks = _set.Timeline("", TimelineInterval.Week);
        weeks.Select(p => p.Start.DayOfWeek).ShouldAllBe(d => d == DayOfWeek.Monday);
        weeks.Sum(p => p.Count).ShouldBe(7);
        _set.Timeline("title:東京", TimelineInterval.Hour).ShouldBe([new TimelinePoint(Day.AddHours(1), 1)]);
        _set.Timeline("nothing", TimelineInterval.Hour).ShouldBeEmpty();
    }
}

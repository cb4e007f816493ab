using Aggregator.Core.Enrichment.Quality;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Quality;

/// <summary>
/// Hand-made articles in the order in which a person would put them, who knows the publisher and sees what the feed gave. Articles of one
/// tier may stand in any order; each must rate above all of the tiers below it.
/// </summary>
public sealed class QualityOrderTests(ITestOutputHelper output)
{
    private const string Long = "Engineers replaced forty bearings over the winter and fitted sensors that report the strain on every cable once a minute, the city said.";
    private const string Short = "The bridge is open again.";

    /// <summary>Best first. The last number of an article is its image's width in pixels: 0 where it is unknown, −1 without an image.</summary>
    private static readonly (int Tier, string What, ArticleDraft Draft)[] Articles =
    [
        (1, "a known paper's long report with everything", Of(95, "Harbour bridge reopens after a winter of repairs", Long, 1_200, "A. Reporter", 1_600)),
        (1, "an agency's report", Of(95, "Central bank holds rates and warns of slower growth", Long, 700, "B. Reporter", 1_200)),
        (1, "a science journal's news", Of(98, "Telescope finds water vapour on a distant planet", Long, 900, "C. Writer", 1_000)),
        (1, "a public broadcaster's story", Of(92, "Ministers agree on rules for border checks", Long, 600, "D. Writer", 976)),
        (1, "a vendor's engineering blog in depth", Of(95, "How we cut the latency of our message queue by half", Long, 2_500, "E. Engineer", 1_024)),
        (2, "a known paper without an image", Of(90, "Council votes to move the tram terminus", Long, 500, "F. Reporter", -1)),
        (2, "a known paper without an author", Of(85, "Storm closes ports along the northern coast", Long, 500, null, 1_200)),
        (2, "a known paper, image of unknown size", Of(85, "Museum returns a bronze taken a century ago", Long, 450, "G. Reporter", 0)),
        (2, "a known paper, told by others before", Retold(Of(88, "Harbour bridge reopens, a year late", Long, 600, "H. Reporter", 1_200))),
        (2, "a good trade magazine", Of(80, "Chip maker opens its second plant in Dresden", Long, 800, "I. Editor", 1_200)),
        (3, "a regional paper in full", Of(65, "New rail timetable adds trains on Sundays", Long, 450, "J. Reporter", 800)),
        (3, "a good blog in full", Of(60, "Reading a file system with nothing but a hex editor", Long, 1_800, "K. Blogger", 800)),
        (3, "a trade magazine without an author", Of(70, "Regulator clears the merger of two carriers", Long, 420, null, 1_000)),
        (3, "a university's press release", Of(75, "Researchers map the genome of an alpine moss", Long, 400, null, 700)),
        (4, "a known paper's short notice", Of(90, "Ferry service suspended until Thursday morning", Long, 60, null, -1)),
        (4, "an unknown site in full", Of(50, "What the new building code means for old houses", Long, 900, "L. Author", 1_200)),
        (4, "an unknown blog without an image", Of(50, "Notes on moving a bakery to another street", Long, 900, "M. Author", -1)),
        (4, "a forum's long post", Of(50, "A walk through the old boiler house, with photos", Long, 500, "N. User", 640)),
        (5, "a regional paper's short notice", Of(65, "Water main burst closes the market square", Long, 60, null, -1)),
        (5, "a known paper's bare headline", Of(80, "Parliament adjourns until after the holidays", "", 0, null, -1)),
        (5, "an unknown site's short notice", Of(50, "Library opens an hour earlier from Monday on", Short, 25, null, -1)),
        (5, "an unknown site's notice with an icon", Of(45, "Swimming pool closed for maintenance in June", Short, 40, null, 32)),
        (5, "a link collection's entry with words", Of(50, "A small tool that draws maps of one's commute", Short, 30, "O. User", -1)),
        (5, "a weak site's article", Of(30, "Ten recipes for a quick lunch at the office", Long, 300, null, 800)),
        (5, "a weak site's article over plain HTTP", Plain(Of(30, "Five walks around the lake for the weekend", Long, 300, "P. Author", 800))),
        (6, "an unknown site's bare headline", Of(50, "Third annual meeting of the gardeners' club", "", 0, null, -1)),
        (6, "a bare headline, long published", Of(50, "The list of this season's opening hours", "", 0, null, -1, ageInDays: 60)),
        (6, "a weak site's short notice with markup left in it", Of(30, "Offers of the week from our house", "Now <b>cheaper</b>&nbsp;than ever: see them in store", 20, null, -1)),
        (6, "a weak site's notice that shouts", Of(30, "EVERYTHING MUST GO BEFORE SUNDAY", Long, 50, null, 300)),
        (6, "a weak site's clickbait with a text", Of(20, "You won't believe what this cat did in church", Long, 200, null, 800)),
        (7, "a weak site's one-word title", Of(30, "Update", "", 5, null, -1)),
        (7, "a weak site's advertisement", Of(15, "Sponsored: the best mattress of the year", Short, 60, null, 600)),
        (7, "a content farm's short clickbait", Of(15, "Doctors hate this one weird trick for sleep", Short, 40, null, -1)),
        (7, "a weak, repaired feed's notice with boilerplate", Repaired(Of(20, "New post on our blog about spring", "Click here to read more about spring.", 8, null, -1))),
        (7, "a weak site's undated headline over plain HTTP", Plain(Undated(Of(25, "Read about it on our home page today", "", 0, null, -1)))),
        (8, "shouting clickbait without a text", Of(10, "WOW!! THIS TRICK WILL SHOCK YOU!!", "", 0, null, -1)),
        (8, "an undated coupon", Undated(Of(5, "50% COUPON CODE!!!", "Click here", 2, null, -1))),
        (8, "an empty title from a broken, unknown farm", Repaired(Plain(Of(5, "", "", 0, null, -1)))),
        (8, "spam that others posted before", Retold(Plain(Of(0, "Free giveaway $$$", "Subscribe to our page", 3, null, -1)))),
        (8, "an old advertisement of no repute", Of(0, "[Sponsored] Buy now", "", 0, null, -1, ageInDays: 400)),
    ];

    [Fact]
    public void Enrich_HandMadeArticles_RateInTheOrderOfAPerson()
    {
        Articles.Length.ShouldBeGreaterThanOrEqualTo(40);
        var enricher = new QualityEnricher(Options.Create(new QualityOptions()));
        var rated = Articles.Select(a => (a.Tier, a.What, enricher.Enrich(a.Draft).Quality)).ToList();
        foreach (var (tier, what, quality) in rated)
            output.WriteLine($"{tier} {quality,3} {what}");
        var wrong =
            from better in rated
            from worse in rated
            where better.Tier < worse.Tier && better.Quality <= worse.Quality
            select $"{better.What} ({better.Quality}) should rate above {worse.What} ({worse.Quality})";
        wrong.ShouldBeEmpty();
    }

    private static ArticleDraft Of(int reputation, string title, string excerpt, int words, string? author, int imageWidth, int ageInDays = 0)
    {
        var draft = DraftBuilder.Draft(title, excerpt, provider: new Provider { Name = "P", Domain = "p.example", Reputation = reputation });
        return draft with
        {
            WordCount = words,
            Authors = author is null ? [] : [author],
            Images = imageWidth < 0 ? [] : [imageWidth == 0 ? new ArticleImage("https://p.example/i") : new ArticleImage("https://p.example/i", imageWidth, imageWidth)],
            PublishedAt = draft.Arrival.AddDays(-ageInDays),
        };
    }

    private static ArticleDraft Plain(ArticleDraft draft) => draft with { WebUrl = "http://p.example/a" };

    private static ArticleDraft Undated(ArticleDraft draft) => draft with { PublishedAtInferred = true };

    private static ArticleDraft Repaired(ArticleDraft draft) => draft with { WasRepaired = true };

    private static ArticleDraft Retold(ArticleDraft draft) => draft with { IsRetelling = true };
}

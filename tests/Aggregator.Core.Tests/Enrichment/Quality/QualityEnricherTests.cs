using Aggregator.Core.Enrichment.Publishing;
using Aggregator.Core.Enrichment.Quality;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Quality;

public sealed class QualityEnricherTests
{
    private static readonly string Excerpt = new('x', 100);

    public static TheoryData<string, ArticleDraft, double> Signals() => new()
    {
        { QualitySignals.Reputation, DraftBuilder.Draft(provider: new Provider { Name = "a", Domain = "b", Reputation = 0 }), 0 },
        { QualitySignals.Reputation, DraftBuilder.Draft(provider: new Provider { Name = "a", Domain = "b", Reputation = 90 }), 0.9 },
        { QualitySignals.Completeness, DraftBuilder.Draft() with { PublishedAtInferred = true }, 0 },
        { QualitySignals.Completeness, DraftBuilder.Draft(), 0.15 },
        { QualitySignals.Completeness, DraftBuilder.Draft(excerpt: Excerpt[..50]), 0.35 },
        { QualitySignals.Completeness, DraftBuilder.Draft(excerpt: Excerpt + Excerpt), 0.55 },
        { QualitySignals.Completeness, DraftBuilder.Draft() with { Authors = ["A"] }, 0.3 },
        { QualitySignals.Completeness, DraftBuilder.Draft() with { Images = [new ArticleImage("u")] }, 0.39 },
        { QualitySignals.Completeness, DraftBuilder.Draft() with { Images = [new ArticleImage("u", 100, 100)] }, 0.3 },
        { QualitySignals.Completeness, DraftBuilder.Draft(excerpt: Excerpt) with { Images = [new ArticleImage("u", 1_200, 630)], Authors = ["A"] }, 1 },
        { QualitySignals.Substance, DraftBuilder.Draft(), 0 },
        { QualitySignals.Substance, DraftBuilder.Draft() with { WordCount = 100 }, 0.5 },
        { QualitySignals.Substance, DraftBuilder.Draft() with { WordCount = 5_000 }, 1 },
        { QualitySignals.Transport, DraftBuilder.Draft(), 1 },
        { QualitySignals.Transport, DraftBuilder.Draft() with { WebUrl = "http://site.example/a" }, 0 },
        { QualitySignals.Headline, DraftBuilder.Draft(), 0 },
        { QualitySignals.Headline, DraftBuilder.Draft("A headline of a fair length"), 1 },
        { QualitySignals.Headline, DraftBuilder.Draft("Short"), 0.6 },
        { QualitySignals.Headline, DraftBuilder.Draft("台風が本州に接近"), 1 },
        { QualitySignals.Headline, DraftBuilder.Draft("A HEADLINE THAT SHOUTS AT US"), 0.5 },
        { QualitySignals.Headline, DraftBuilder.Draft("NASA and ESA sign an agreement"), 1 },
        { QualitySignals.Headline, DraftBuilder.Draft("A headline of a fair length!!"), 0.8 },
        { QualitySignals.Headline, DraftBuilder.Draft("You won't believe this headline"), 0.1 },
        { QualitySignals.Headline, DraftBuilder.Draft("You won’t believe this headline"), 0.1 },
        { QualitySignals.Headline, DraftBuilder.Draft("WOW!! THIS WILL SHOCK YOU"), 0 },
        { QualitySignals.Hygiene, DraftBuilder.Draft("Clean", "AT&T and R&D, 1 < 2 > 0."), 1 },
        { QualitySignals.Hygiene, DraftBuilder.Draft() with { WasRepaired = true }, 0.7 },
        { QualitySignals.Hygiene, DraftBuilder.Draft("AT&amp;T"), 0.6 },
        { QualitySignals.Hygiene, DraftBuilder.Draft(excerpt: "A <b>bold</b> word"), 0.6 },
        { QualitySignals.Hygiene, DraftBuilder.Draft(excerpt: "A text. Continue Reading this on our site"), 0.7 },
        { QualitySignals.Hygiene, DraftBuilder.Draft("a</p>", "Click here") with { WasRepaired = true }, 0 },
        { QualitySignals.Originality, DraftBuilder.Draft(), 1 },
        { QualitySignals.Originality, DraftBuilder.Draft() with { IsRetelling = true }, 0.25 },
        { QualitySignals.Freshness, DraftBuilder.Draft(), 1 },
        { QualitySignals.Freshness, DraftBuilder.Draft() with { Arrival = DraftBuilder.Draft().PublishedAt.AddDays(3) }, 0.5 },
        { QualitySignals.Freshness, DraftBuilder.Draft() with { Arrival = DraftBuilder.Draft().PublishedAt.AddYears(10) }, 0 },
        { QualitySignals.Freshness, DraftBuilder.Draft() with { PublishedAtInferred = true }, 0.5 },
    };

    [Theory]
    [MemberData(nameof(Signals))]
    public void Value_Draft_IsBetweenWorstAndBest(string signal, ArticleDraft draft, double expected) =>
        new QualityRater(new QualityOptions()).Value(signal, draft).ShouldBe(expected, 0.001);

    [Theory]
    [InlineData(1, 1, 1, 1, 100)]
    [InlineData(0, 1, 0, 1, 0)]
    [InlineData(1, 3, 0, 1, 75)]
    [InlineData(0.5, 1, 0.25, 1, 38)]
    [InlineData(1, 0, 1, 0, 0)]
    public void Rate_Signals_IsTheirWeightedMean(double value1, double weight1, double value2, double weight2, int expected) =>
        QualityRater.Rate([new QualitySignal("a", value1, weight1), new QualitySignal("b", value2, weight2)]).ShouldBe(expected);

    [Fact]
    public void Enrich_Draft_IsExplained()
    {
        var draft = new QualityEnricher(Options.Create(new QualityOptions { Weights = { ["reputation"] = 0, ["Transport"] = 7 } })).Enrich(DraftBuilder.Draft());
        draft.QualitySignals.Count.ShouldBe(QualitySignals.Defaults.Length - 1);
        draft.QualitySignals.ShouldContain(new QualitySignal("Transport", 1, 7));
        draft.Quality.ShouldBe(QualityRater.Rate(draft.QualitySignals));
    }

    [Theory]
    [InlineData(null, 100, false)]
    [InlineData(60, 59, false)]
    [InlineData(60, 60, true)]
    [InlineData(0, 0, true)]
    public void Publish_Quality_DecidesByTheProvidersRule(int? least, int quality, bool expected)
    {
        var provider = new Provider { Name = "a", Domain = "b", PublishMinQuality = least };
        new PublishEnricher().Enrich(DraftBuilder.Draft(provider: provider) with { Quality = quality }).Published.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Wit", 1, "must name only")]
    [InlineData("Transport", -1, "Aggregator:Quality:Weights:Transport must be 0 or more, but is -1.")]
    [InlineData("Transport", double.NaN, "must be 0 or more")]
    public void Validate_BadWeight_IsNamed(string name, double weight, string message) =>
        new QualityOptionsValidator().Validate(null, new QualityOptions { Weights = { [name] = weight } }).FailureMessage.ShouldNotBeNull().ShouldContain(message);

    public static TheoryData<QualityOptions, string> BadSettings() => new()
    {
        { new QualityOptions { FullExcerptLength = 0 }, "FullExcerptLength" },
        { new QualityOptions { FullWordCount = 0 }, "FullWordCount" },
        { new QualityOptions { UsefulImageWidth = 0 }, "UsefulImageWidth" },
        { new QualityOptions { MinHeadlineLength = -1 }, "MinHeadlineLength" },
        { new QualityOptions { MaxHeadlineLength = 1 }, "MaxHeadlineLength" },
        { new QualityOptions { FreshnessHalfLife = TimeSpan.Zero }, "FreshnessHalfLife" },
        { new QualityOptions { Clickbait = [""] }, "Clickbait" },
        { new QualityOptions { Boilerplate = [" "] }, "Boilerplate" },
    };

    [Theory]
    [MemberData(nameof(BadSettings))]
    public void Validate_BadCurve_IsNamed(QualityOptions options, string setting) =>
        new QualityOptionsValidator().Validate(null, options).FailureMessage.ShouldNotBeNull().ShouldContain($"Aggregator:Quality:{setting}");

    [Fact]
    public void Value_ConfiguredPatterns_ReplaceTheDefault()
    {
        var rater = new QualityRater(new QualityOptions { Clickbait = ["fair length"] });
        rater.Value(QualitySignals.Headline, DraftBuilder.Draft("A headline of a fair length")).ShouldBe(0.1, 0.001);
        rater.Value(QualitySignals.Headline, DraftBuilder.Draft("You won't believe this headline")).ShouldBe(1);
    }
}

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
        { QualitySignals.Excerpt, DraftBuilder.Draft(), 0 },
        { QualitySignals.Excerpt, DraftBuilder.Draft(excerpt: Excerpt[..50]), 0.5 },
        { QualitySignals.Excerpt, DraftBuilder.Draft(excerpt: Excerpt + Excerpt), 1 },
        { QualitySignals.Author, DraftBuilder.Draft(), 0 },
        { QualitySignals.Author, DraftBuilder.Draft() with { Authors = ["A"] }, 1 },
        { QualitySignals.Date, DraftBuilder.Draft(), 1 },
        { QualitySignals.Date, DraftBuilder.Draft() with { PublishedAtInferred = true }, 0 },
        { QualitySignals.Image, DraftBuilder.Draft(), 0 },
        { QualitySignals.Image, DraftBuilder.Draft() with { Images = [new ArticleImage("u")] }, 0.8 },
        { QualitySignals.Image, DraftBuilder.Draft() with { Images = [new ArticleImage("u", 100, 100)] }, 0.6 },
        { QualitySignals.Image, DraftBuilder.Draft() with { Images = [new ArticleImage("u", 1_200, 630)] }, 1 },
        { QualitySignals.Substance, DraftBuilder.Draft(), 0 },
        { QualitySignals.Substance, DraftBuilder.Draft() with { WordCount = 100 }, 0.5 },
        { QualitySignals.Substance, DraftBuilder.Draft() with { WordCount = 5_000 }, 1 },
        { QualitySignals.Https, DraftBuilder.Draft(), 1 },
        { QualitySignals.Https, DraftBuilder.Draft() with { WebUrl = "http://site.example/a" }, 0 },
        { QualitySignals.Headline, DraftBuilder.Draft(), 0 },
        { QualitySignals.Headline, DraftBuilder.Draft("A headline of a fair length"), 1 },
        { QualitySignals.Headline, DraftBuilder.Draft("Short"), 0.6 },
        { QualitySignals.Headline, DraftBuilder.Draft("A HEADLINE THAT SHOUTS AT US"), 0.5 },
        { QualitySignals.Headline, DraftBuilder.Draft("A headline of a fair length!!"), 0.8 },
        { QualitySignals.Headline, DraftBuilder.Draft("You won't believe this headline"), 0.6 },
        { QualitySignals.Headline, DraftBuilder.Draft("WOW!! THIS WILL SHOCK YOU"), 0 },
    };

    [Theory]
    [MemberData(nameof(Signals))]
    public void Value_Draft_IsBetweenWorstAndBest(string signal, ArticleDraft draft, double expected) =>
        QualityRating.Value(signal, draft).ShouldBe(expected, 0.001);

    [Theory]
    [InlineData(1, 1, 1, 1, 100)]
    [InlineData(0, 1, 0, 1, 0)]
    [InlineData(1, 3, 0, 1, 75)]
    [InlineData(0.5, 1, 0.25, 1, 38)]
    [InlineData(1, 0, 1, 0, 0)]
    public void Rate_Signals_IsTheirWeightedMean(double value1, double weight1, double value2, double weight2, int expected) =>
        QualityRating.Rate([new QualitySignal("a", value1, weight1), new QualitySignal("b", value2, weight2)]).ShouldBe(expected);

    [Fact]
    public void Enrich_Draft_IsExplained()
    {
        var draft = new QualityEnricher(Options.Create(new QualityOptions { Weights = { ["reputation"] = 0, ["Https"] = 7 } })).Enrich(DraftBuilder.Draft());
        draft.QualitySignals.Count.ShouldBe(QualitySignals.Defaults.Length - 1);
        draft.QualitySignals.ShouldContain(new QualitySignal("Https", 1, 7));
        draft.Quality.ShouldBe(QualityRating.Rate(draft.QualitySignals));
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
    [InlineData("Https", -1, "Aggregator:Quality:Weights:Https must be 0 or more, but is -1.")]
    [InlineData("Https", double.NaN, "must be 0 or more")]
    public void Validate_BadWeight_IsNamed(string name, double weight, string message) =>
        new QualityOptionsValidator().Validate(null, new QualityOptions { Weights = { [name] = weight } }).FailureMessage.ShouldNotBeNull().ShouldContain(message);
}

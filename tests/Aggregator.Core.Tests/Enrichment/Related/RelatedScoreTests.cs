using Aggregator.Core.Enrichment.Related;

namespace Aggregator.Core.Tests.Enrichment.Related;

public sealed class RelatedScoreTests
{
    private static readonly RelatedOptions Options = new() { TextWeight = 6, TopicWeight = 3, TimeWeight = 1, TimeHalfLife = TimeSpan.FromDays(7) };

    [Theory]
    [InlineData("", "", 1.0, 1.0)]
    [InlineData("", "AI", 0.4, 0.4)]
    [InlineData("AI", "", 0.3, 0.2)]
    [InlineData("AI", "ai", 0.3, 0.5333)]
    [InlineData("Vision,AI", "AI", 0.3, 0.3667)]
    [InlineData("Vision,AI", "Vision,AI", 1.0, 1.0)]
    [InlineData("Vision,AI", "Sport", 0.0, 0.0)]
    public void Likeness_TextAndTopics_AreBlendedByTheirWeights(string own, string other, double text, double expected)
    {
        var article = Alike.Article with { Topics = Split(own) };

        RelatedScore.Of(article, Alike.Like(1, text, topics: Split(other)), Options).Likeness.ShouldBe(expected, 0.001);
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(7, 0.5)]
    [InlineData(-7, 0.5)]
    [InlineData(14, 0.25)]
    [InlineData(36500, 0.0)]
    public void Nearness_OfUnlikeArticles_HalvesWithTime(double daysApart, double time) =>
        RelatedScore.Of(Alike.Article, Alike.Like(1, 0, daysApart), Options).Nearness.ShouldBe(time / 7, 0.001);

    [Fact]
    public void Likeness_Time_DoesNotMoveIt() =>
        RelatedScore.Of(Alike.Article, Alike.Like(1, 0.3), Options).Likeness.ShouldBe(RelatedScore.Of(Alike.Article, Alike.Like(1, 0.3, 50), Options).Likeness);

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Nearness_SameTextTopicsAndTime_IsOne(double topicWeight)
    {
        var options = new RelatedOptions { TopicWeight = topicWeight };

        RelatedScore.Of(Alike.Article with { Topics = ["AI"] }, Alike.Like(1, 1, topics: "AI"), options).Nearness.ShouldBe(1, 1e-9);
    }

    private static string[] Split(string topics) => topics.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Topics;

public sealed class TopicsEnricherTests
{
    private const string Taxonomy = """
        topics:
          - {name: Vision, parent: AI, keywords: [facial recognition, image analysis]}
          - {name: AI, parent: Technology, keywords: [machine learning, AI]}
          - {name: Technology}
          - {name: .NET, keywords: [.NET, "C#", ASP.NET]}
          - {name: Health, keywords: [COVID-19, WHO, café medicine]}
          - {name: Letters, keywords: [c, "5G"]}
          - {name: Amazon, shortName: AMZN, keywords: [Amazon], exclude: [Amazon rainforest, the Amazon basin]}
          - {name: Python, keywords: [Python], exclude: [snake, snakes]}
          - {name: 人工知能, keywords: [人工知能, 機械学習, "인공지능"]}
          - {name: Zürich, keywords: [Zürich, straße]}
        """;

    [Theory]
    [InlineData("Facial recognition", "Vision,AI,Technology")]
    [InlineData("A facial-recognition system", "Vision,AI,Technology")]
    [InlineData("Superfacial recognition", "")]
    [InlineData("facial recognitions", "")]
    [InlineData("AI", "AI,Technology")]
    [InlineData("(AI)", "AI,Technology")]
    [InlineData("ai and Ai and AID", "")]
    [InlineData("MACHINE LEARNING", "AI,Technology")]
    [InlineData("Machine  learning", "")]
    [InlineData("the .NET runtime", ".NET")]
    [InlineData("the NET result of a.net", "")]
    [InlineData("C# code", ".NET,Letters")]
    [InlineData("ASP.NET Core", ".NET")]
    [InlineData("covid-19 cases", "")]
    [InlineData("COVID-19 cases", "Health")]
    [InlineData("who said so", "")]
    [InlineData("the WHO said so", "Health")]
    [InlineData("Café Medicine", "Health")]
    [InlineData("5G", "Letters")]
    [InlineData("15G and 5GB", "")]
    [InlineData("image analysis, AI and the WHO", "Vision,AI,Health,Technology")]
    [InlineData("Cafe medicine", "Health")]
    [InlineData("Cafe\u0301 medicine", "Health")]
    [InlineData("ｍａｃｈｉｎｅ\u00A0ｌｅａｒｎｉｎｇ", "AI,Technology")]
    [InlineData("machine\u2011learning", "AI,Technology")]
    [InlineData("Zurich and ZÜRICH", "Zürich")]
    [InlineData("新しい人工知能の研究", "人工知能")]
    [InlineData("인공지능이 온다", "人工知能")]
    [InlineData("Amazon grows", "Amazon")]
    [InlineData("The Amazon rainforest shrinks", "")]
    [InlineData("Fires in the Amazon basin", "")]
    [InlineData("Amazon pays for the Amazon rainforest", "Amazon")]
    [InlineData("Amazonian", "")]
    [InlineData("Python 4 is out", "Python")]
    [InlineData("Python swallows other snakes", "")]
    [InlineData("", "")]
    public void Enrich_Title_GivesTopics(string title, string expected) =>
        string.Join(',', Enricher().Enrich(DraftBuilder.Draft(title)).Topics).ShouldBe(expected);

    /// <summary>By default a topic needs 2: in the title and the categories a keyword counts 3, in the excerpt 2, in the text 1 each time.</summary>
    [Theory]
    [InlineData("", "", "", "image analysis", "")]
    [InlineData("", "", "", "image analysis, image analysis", "Vision,AI,Technology")]
    [InlineData("", "", "", "image analysis and facial recognition", "Vision,AI,Technology")]
    [InlineData("", "", "", "image analysis and AI", "")]
    [InlineData("", "", "image analysis", "", "Vision,AI,Technology")]
    [InlineData("", "Image Analysis", "", "", "Vision,AI,Technology")]
    [InlineData("image analysis", "", "", "", "Vision,AI,Technology")]
    [InlineData("Python", "", "", "a snake", "")]
    [InlineData("the WHO", "", "machine learning", "", "AI,Health,Technology")]
    [InlineData("the WHO and C#", "C#", "", "", ".NET,Letters,Health")]
    public void Enrich_Fields_AddUp(string title, string category, string excerpt, string text, string expected)
    {
        var draft = DraftBuilder.Draft(title, excerpt, text) with { Categories = ["x", category] };
        string.Join(',', Enricher().Enrich(draft).Topics).ShouldBe(expected);
    }

    [Fact]
    public void Enrich_Weights_AreConfigured()
    {
        var once = DraftBuilder.Draft(text: "image analysis");
        var often = DraftBuilder.Draft(text: string.Concat(Enumerable.Repeat("image analysis ", 10)));
        Enricher(options: new TaggingOptions { Threshold = 1 }).Enrich(once).Topics.ShouldContain("Vision");
        Enricher(options: new TaggingOptions { Threshold = 5 }).Enrich(often).Topics.ShouldBeEmpty();
        Enricher(options: new TaggingOptions { Threshold = 5, MaxCounted = 5 }).Enrich(often).Topics.ShouldContain("Vision");
        Enricher(options: new TaggingOptions { TitleWeight = 0 }).Enrich(DraftBuilder.Draft("image analysis")).Topics.ShouldBeEmpty();
    }

    [Fact]
    public void Enrich_AgainWithoutKeywords_TakesTheTopicsAway() =>
        Enricher().Enrich(DraftBuilder.Draft("nothing") with { Topics = ["Vision"] }).Topics.ShouldBeEmpty();

    [Fact]
    public void Enrich_ProviderTopics_AreAlwaysAdded()
    {
        var provider = new Provider { Name = "Site", Domain = "site.example", Topics = ["vision", "amzn", "Own"] };
        Enricher().Enrich(DraftBuilder.Draft("machine learning", provider: provider))
            .Topics.ShouldBe(["Vision", "AI", "Amazon", "Own", "Technology"]);
    }

    [Fact]
    public void Enrich_KnownNewsItem_GetsComputerVisionAndAi()
    {
        var draft = DraftBuilder.Draft(
            "Home Office hears caution but wants action on facial recognition surveillance",
            "It does not look like the United Kingdom will soon find consensus on how facial recognition systems are used by law enforcement.",
            provider: new Provider { Name = "Biometric Companies", Domain = "biometricupdate.com" });
        Enricher(FixedTaxonomySource.Shipped).Enrich(draft).Topics.ShouldBe(["Computer Vision", "AI"]);
    }

    [Fact]
    public void Enrich_KnownTutorial_GetsComputerVisionAndAi()
    {
        var draft = DraftBuilder.Draft(
            "Receive notifications for image analysis with Amazon Rekognition Custom Labels and analyze predictions",
            "Amazon Rekognition Custom Labels is a fully managed computer vision service that allows developers to build custom models to classify and identify objects in images that are specific and unique to your business. Rekognition Custom Labels doesn’t require you to have any prior computer vision expertise.",
            provider: new Provider { Name = "AWS", Domain = "aws.amazon.com" });
        Enricher(FixedTaxonomySource.Shipped).Enrich(draft).Topics.ShouldBe(["Computer Vision", "AI"]);
    }

    [Fact]
    public void Shipped_Taxonomy_IsBroad()
    {
        var topics = FixedTaxonomySource.Shipped.Current.Topics;
        topics.Count.ShouldBeGreaterThanOrEqualTo(60);
        topics.ShouldAllBe(t => t.Keywords.Count > 0);
    }

    [Theory]
    [InlineData("topics:\n  - name: A\n  - name: a", 3, "twice")]
    [InlineData("topics:\n  - {name: A, parent: B}", 2, "is no topic")]
    [InlineData("topics:\n  - {name: A, parent: B}\n  - {name: B, parent: A}", 3, "its own ancestor")]
    [InlineData("topics:\n  - keywords: [a]", 2, "'name' is missing")]
    [InlineData("topics:\n  - {name: A, keywords: ['+']}", 2, "neither letter nor digit")]
    [InlineData("topics:\n  - {name: A, keyword: [b]}", 2, "not known")]
    [InlineData("topics:\n  - {name: A, exclude: ['-']}", 2, "neither letter nor digit")]
    [InlineData("topics:\n  - {name: A}\n  - {name: B, shortName: a}", 3, "another topic's name")]
    [InlineData("topics:\n  - {name: A, shortName: X}\n  - {name: B, shortName: x}", 3, "another topic's name")]
    [InlineData("- a", 1, "mapping")]
    public void Read_BadFile_NamesLineAndReason(string text, int line, string reason)
    {
        var error = Should.Throw<InvalidConfigurationFileException>(() => FixedTaxonomySource.Of(text));
        error.Line.ShouldBe(line);
        error.Reason.ShouldContain(reason);
    }

    private static TopicsEnricher Enricher(FixedTaxonomySource? source = null, TaggingOptions? options = null) =>
        new(source ?? FixedTaxonomySource.Of(Taxonomy), Options.Create(options ?? new TaggingOptions()));
}

using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;

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
    [InlineData("", "")]
    public void Enrich_Title_GivesTopics(string title, string expected) =>
        string.Join(',', new TopicsEnricher(FixedTaxonomySource.Of(Taxonomy)).Enrich(DraftBuilder.Draft(title)).Topics).ShouldBe(expected);

    [Fact]
    public void Enrich_EveryText_IsRead()
    {
        var enricher = new TopicsEnricher(FixedTaxonomySource.Of(Taxonomy));
        enricher.Enrich(DraftBuilder.Draft(excerpt: "image analysis")).Topics.ShouldContain("Vision");
        enricher.Enrich(DraftBuilder.Draft(text: "image analysis")).Topics.ShouldContain("Vision");
        enricher.Enrich(DraftBuilder.Draft() with { Categories = ["x", "Image Analysis"] }).Topics.ShouldContain("Vision");
    }

    [Fact]
    public void Enrich_ProviderTopics_AreAlwaysAdded()
    {
        var provider = new Provider { Name = "Site", Domain = "site.example", Topics = ["vision", "Own"] };
        new TopicsEnricher(FixedTaxonomySource.Of(Taxonomy)).Enrich(DraftBuilder.Draft("machine learning", provider: provider))
            .Topics.ShouldBe(["Vision", "AI", "Own", "Technology"]);
    }

    [Fact]
    public void Enrich_KnownNewsItem_GetsComputerVisionAndAi()
    {
        var draft = DraftBuilder.Draft(
            "Home Office hears caution but wants action on facial recognition surveillance",
            "It does not look like the United Kingdom will soon find consensus on how facial recognition systems are used by law enforcement.",
            provider: new Provider { Name = "Biometric Companies", Domain = "biometricupdate.com" });
        new TopicsEnricher(FixedTaxonomySource.Shipped).Enrich(draft).Topics.ShouldBe(["Computer Vision", "AI"]);
    }

    [Fact]
    public void Shipped_Taxonomy_IsBroad()
    {
        var topics = FixedTaxonomySource.Shipped.Current.Topics;
        topics.Count.ShouldBeGreaterThanOrEqualTo(55);
        topics.ShouldAllBe(t => t.Keywords.Count > 0);
    }

    [Theory]
    [InlineData("topics:\n  - name: A\n  - name: a", 3, "twice")]
    [InlineData("topics:\n  - {name: A, parent: B}", 2, "is no topic")]
    [InlineData("topics:\n  - {name: A, parent: B}\n  - {name: B, parent: A}", 3, "its own ancestor")]
    [InlineData("topics:\n  - keywords: [a]", 2, "'name' is missing")]
    [InlineData("topics:\n  - {name: A, keywords: ['+']}", 2, "neither letter nor digit")]
    [InlineData("topics:\n  - {name: A, keyword: [b]}", 2, "not known")]
    [InlineData("- a", 1, "mapping")]
    public void Read_BadFile_NamesLineAndReason(string text, int line, string reason)
    {
        var error = Should.Throw<InvalidConfigurationFileException>(() => FixedTaxonomySource.Of(text));
        error.Line.ShouldBe(line);
        error.Reason.ShouldContain(reason);
    }
}

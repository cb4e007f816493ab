using Aggregator.Core.Enrichment;
using Aggregator.Core.Enrichment.Pages;
using Aggregator.Core.Enrichment.Quality;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using Aggregator.Core.Tests.Exporting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment;

public sealed class EnrichmentRegistrationTests
{
    [Fact]
    public void AddEnrichment_Twice_GivesOneOfEach()
    {
        using var services = Build();
        services.GetServices<IEnricher>().Select(e => e.Name).ShouldBe(["language", "topics", "images", "quality", "publish"]);
        services.GetServices<EnrichmentStage>().Count().ShouldBe(1);
        services.GetRequiredService<IOptions<EnrichmentOptions>>().Value.Enrichers.ShouldBe(["language", "topics", "images", "quality", "publish"]);
    }

    [Fact]
    public void AddEnrichment_Defaults_EnrichADraft()
    {
        using var services = Build();
        var draft = services.GetRequiredService<EnrichmentStage>().Enrich(DraftBuilder.Draft("Facial recognition in use at stations"));
        draft.Topics.ShouldBe(["Computer Vision", "AI"]);
        draft.Quality.ShouldBeInRange(1, 99);
    }

    [Fact]
    public void AddEnrichment_WithTheStagesThatItNeeds_GivesAReaderOfPages()
    {
        var configuration = new ConfigurationBuilder().Build();
        using var services = new ServiceCollection().AddLogging().AddParsing(configuration).AddNormalization(configuration)
            .AddEnrichment(configuration).BuildServiceProvider();
        var page = new PageDocument("<title>A headline</title>"u8.ToArray(), null, new Uri("https://site.example/a"));
        services.GetRequiredService<IPageReader>().Read(page, withText: false).Title.ShouldBe("A headline");
    }

    [Fact]
    public void AddEnrichment_ConfiguredList_ReplacesTheDefault()
    {
        using var services = Build(("Enrichment:Enrichers:0", "quality"));
        services.GetRequiredService<IOptions<EnrichmentOptions>>().Value.Enrichers.ShouldBe(["quality"]);
    }

    [Fact]
    public void AddEnrichment_ListInOneText_ReplacesTheDefault()
    {
        using var services = Build(("Enrichment:Enrichers", "quality, topics"), ("Quality:Clickbait", "wow; hey"), ("Quality:Boilerplate:0", "more, here"));
        services.GetRequiredService<IOptions<EnrichmentOptions>>().Value.Enrichers.ShouldBe(["quality", "topics"]);
        services.GetRequiredService<IOptions<QualityOptions>>().Value.Clickbait.ShouldBe(["wow", "hey"]);
        services.GetRequiredService<IOptions<QualityOptions>>().Value.Boilerplate.ShouldBe(["more, here"]);
    }

    [Theory]
    [InlineData("Sealing:Keys", "AAAA", "Aggregator:Sealing:Keys:0 must be 32 bytes in base64, as openssl rand -base64 32 gives them.")]
    [InlineData("Enrichment:Enrichers:0", "sentiment", "Aggregator:Enrichment:Enrichers must name only language, topics, images, quality, publish, but names 'sentiment'.")]
    [InlineData("Quality:Weights:Transport", "-1", "Aggregator:Quality:Weights:Transport must be 0 or more, but is -1.")]
    public void AddEnrichment_BadSetting_IsNamed(string key, string value, string message)
    {
        using var services = Build((key, value));
        Should.Throw<OptionsValidationException>(() =>
        {
            services.GetRequiredService<EnrichmentStage>();
            services.GetRequiredService<IArticleSealer>().Seal(SampleArticles.Full);
        }).Message.ShouldBe(message);
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        return new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddEnrichment(configuration).AddEnrichment(configuration).BuildServiceProvider();
    }
}

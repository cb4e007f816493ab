using Aggregator.Core.Enrichment;
using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Enrichment.Quality;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImagesEnricherTests
{
    private static readonly ImagesEnricher Enricher = new(ImageSelectionFixture.Selection);

    [Fact]
    public void Enrich_AvatarAmongImages_IsDroppedAndTheHashOfTheTextStays()
    {
        var draft = DraftBuilder.Draft("One") with { TextHash = 77, Images = [new("https://0.gravatar.com/avatar/1"), new("https://site.example/a.jpg")] };

        var enriched = Enricher.Enrich(draft);

        enriched.Images.ShouldBe([new ArticleImage("https://site.example/a.jpg")]);
        enriched.TextHash.ShouldBe(77ul);
    }

    [Fact]
    public void Enrich_NothingToChange_GivesTheSameDraft()
    {
        var draft = DraftBuilder.Draft("One") with { Images = [new("https://site.example/a.jpg", 900, 600)] };

        Enricher.Enrich(draft).ShouldBeSameAs(draft);
    }

    [Fact]
    public void Enrichers_ImagesGoBeforeQuality_SoThatWhatIsNoPictureIsNotRated()
    {
        var quality = new QualityEnricher(Options.Create(new QualityOptions()));
        var bare = DraftBuilder.Draft("A headline of some length");
        var avatar = bare with { Images = [new("https://0.gravatar.com/avatar/1", 800, 800)] };

        quality.Enrich(Enricher.Enrich(avatar)).Quality.ShouldBe(quality.Enrich(bare).Quality);
        quality.Enrich(avatar).Quality.ShouldBeGreaterThan(quality.Enrich(bare).Quality);
        new EnrichmentOptions().Enrichers.ShouldBe(["language", "topics", "images", "quality", "publish"]);
    }
}

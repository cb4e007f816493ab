using Aggregator.Core.Enrichment.Language;

namespace Aggregator.Core.Tests.Enrichment.Language;

public sealed class LanguageEnricherTests
{
    private const string German = "Der Minister sagte gestern, dass die neuen Schulen nicht vor Ende des Jahres öffnen werden, weil noch zu viel Arbeit zu erledigen ist.";

    private static readonly LanguageEnricher Enricher = new();

    [Fact]
    public void Enrich_NoneDeclared_IsDetected() => Enricher.Enrich(DraftBuilder.Draft("Schulen", "Der", German)).Language.ShouldBe("de");

    [Fact]
    public void Enrich_OnlyAnExcerpt_IsRead() => Enricher.Enrich(DraftBuilder.Draft("Schulen", German)).Language.ShouldBe("de");

    [Fact]
    public void Enrich_Declared_Stays() => Enricher.Enrich(DraftBuilder.Draft("Schulen", "", German) with { Language = "nl-BE" }).Language.ShouldBe("nl-BE");

    [Fact]
    public void Enrich_TooLittleText_StaysUnknown()
    {
        var draft = DraftBuilder.Draft("Schulen");
        Enricher.Enrich(draft).ShouldBeSameAs(draft);
    }
}

using Aggregator.Core.Enrichment;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment;

public sealed class EnrichmentStageTests
{
    private readonly CollectingLogger<EnrichmentStage> _logger = new();

    private readonly IEnricher[] _enrichers =
    [
        new StubEnricher("title", d => d with { Title = d.Title + "1" }),
        new StubEnricher("bad", _ => throw new InvalidOperationException("bad day")),
        new StubEnricher("excerpt", d => d with { Excerpt = d.Title + "2" }),
    ];

    [Fact]
    public void Enrich_Order_IsTheConfigured()
    {
        Stage("title", "excerpt").Enrich(DraftBuilder.Draft("t")).Excerpt.ShouldBe("t12");
        Stage("excerpt", "title").Enrich(DraftBuilder.Draft("t")).Excerpt.ShouldBe("t2");
        Stage().Enrich(DraftBuilder.Draft("t")).Excerpt.ShouldBe("");
    }

    [Fact]
    public void Enrich_Failure_CostsItsFieldOnly() =>
        Stage("title", "bad", "excerpt").Enrich(DraftBuilder.Draft("t")).Excerpt.ShouldBe("t12");

    [Fact]
    public void Enrich_Failures_AreLoggedOncePerRefresh()
    {
        var stage = Stage("bad");
        var draft = DraftBuilder.Draft("t");
        stage.Enrich(draft);
        stage.Enrich(draft with { Title = "u" });
        _logger.Lines.Count.ShouldBe(1);
        _logger.Lines[0].Level.ShouldBe(LogLevel.Warning);
        _logger.Lines[0].Message.ShouldContain("bad");
        stage.Enrich(DraftBuilder.Draft("t", feedUrl: "https://other.example/feed"));
        _logger.Lines.Count.ShouldBe(2);
        stage.Enrich(draft with { Arrival = draft.Arrival.AddMinutes(30) });
        _logger.Lines.Count.ShouldBe(3);
    }

    [Fact]
    public void Enrich_Cancellation_IsNoFailure() =>
        Should.Throw<OperationCanceledException>(() => new EnrichmentStage(
            [new StubEnricher("x", _ => throw new OperationCanceledException())], Options.Create(new EnrichmentOptions { Enrichers = ["x"] }), TimeProvider.System, _logger)
            .Enrich(DraftBuilder.Draft("t")));

    private EnrichmentStage Stage(params string[] names) =>
        new(_enrichers, Options.Create(new EnrichmentOptions { Enrichers = names }), TimeProvider.System, _logger);
}

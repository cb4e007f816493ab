using Aggregator.Testing;
using Aggregator.Testing.Fuzzing;

namespace Aggregator.Core.Tests.Fuzzing;

/// <summary>Mutated documents through parsing and normalizing. tests/README.md says how to run more of them, and how to see one again.</summary>
public sealed class FuzzTests
{
    private const int RunSeed = 1;
    private const int Documents = 20_000;

    [Fact]
    public void Run_MutatedDocuments_BreakNothing()
    {
        Corpus.Require();
        using var journal = new FuzzJournal(null);

        var report = new FuzzRun(new FuzzOptions(RunSeed, Documents, Environment.ProcessorCount), journal).Run();

        report.Describe().ShouldBeEmpty();
        report.Documents.ShouldBe(Documents);
        // A mutator that only made rubbish would prove nothing.
        report.Feeds.ShouldBeGreaterThan(Documents / 2);
        report.Repaired.ShouldBeInRange(report.Feeds / 4, report.Feeds * 19 / 20);
    }

    [Fact]
    public void Create_SameSeed_IsTheSameDocument()
    {
        Corpus.Require();
        for (var number = 0; number < 200; number++)
        {
            var seed = DocumentMutator.SeedOf(RunSeed, number);
            var (first, second) = (DocumentMutator.Create(seed), DocumentMutator.Create(seed));
            second.Body.ShouldBe(first.Body);
            (second with { Body = first.Body }).ShouldBe(first);
        }
    }

    [Fact]
    public void SeedOf_NumbersOfARun_DifferFromEachOtherAndFromOtherRuns() =>
        new[] { 1, 2 }.SelectMany(run => Enumerable.Range(0, 1_000).Select(number => DocumentMutator.SeedOf(run, number))).ShouldBeUnique();
}

using System.Text.Json;
using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Architecture;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Deduplication.Stories;

/// <summary>Holds grouping to what people say: pairs of wordings, each labelled with whether they tell the same news.</summary>
public sealed class StoryPairsTests(ITestOutputHelper output)
{
    private const double Precision = 0.98;
    private const double Recall = 0.85;

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pairs_LabelledByHand_AreGroupedAsAPersonWould()
    {
        var pairs = Read();
        pairs.Count.ShouldBeGreaterThanOrEqualTo(200);
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var pair in pairs)
        {
            var joined = Joins(pair);
            right += joined && pair.Same ? 1 : 0;
            wrong += joined && !pair.Same ? 1 : 0;
            missed += !joined && pair.Same ? 1 : 0;
            if (joined != pair.Same)
                output.WriteLine($"{(pair.Same ? "missed" : "wrongly joined")} {pair.Id} ({pair.Kind}): {pair.A.Title} <> {pair.B.Title} {new StoryComparison(Sign(pair.A), Sign(pair.B)).Likelihood():F3}");
        }

        output.WriteLine($"{pairs.Count} pairs, precision {(double)right / (right + wrong):F3}, recall {(double)right / (right + missed):F3}");
        ((double)right / (right + wrong)).ShouldBeGreaterThanOrEqualTo(Precision);
        ((double)right / (right + missed)).ShouldBeGreaterThanOrEqualTo(Recall);
    }

    /// <summary>All wordings in one index: a look-up among many finds its pair, and hardly ever another's.</summary>
    [Fact]
    public void Pairs_AllInOneIndex_StillFindTheirOwn()
    {
        var pairs = Read();
        var index = Index();
        foreach (var pair in pairs)
            index.Add(new StoryEntry(pair.Id, "alpha", Noon, Sign(pair.A)), StoryLookup.None);

        var found = pairs.Select(p => (Pair: p, index.Find(Sign(p.B), Noon, StoryLookup.None).Telling?.Row)).ToArray();
        var (right, wrong) = (found.Count(f => f.Pair.Same && f.Row == f.Pair.Id), found.Count(f => f.Row is { } row && !(f.Pair.Same && row == f.Pair.Id)));
        output.WriteLine($"{right} right, {wrong} wrong");
        ((double)right / pairs.Count(p => p.Same)).ShouldBeGreaterThanOrEqualTo(Recall);
        ((double)right / (right + wrong)).ShouldBeGreaterThanOrEqualTo(Precision);
    }

    private static bool Joins(Pair pair)
    {
        var index = Index();
        index.Add(new StoryEntry(pair.Id, "alpha", Noon, Sign(pair.A)), StoryLookup.None);
        return index.Find(Sign(pair.B), Noon, StoryLookup.None).Telling is not null;
    }

    private static StoryIndex Index() => new(Options.Create(new StoryOptions()));

    private static StorySignature Sign(Wording wording) => StorySigner.Sign(wording.Title, wording.Lead);

    private static List<Pair> Read()
    {
        var file = RepositoryFolder.Combine("tests", "Aggregator.Core.Tests", "Deduplication", "Stories", "story-pairs.json");
        return JsonSerializer.Deserialize<List<Pair>>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
    }

    private sealed record Pair(int Id, bool Same, string Kind, Wording A, Wording B);

    private sealed record Wording(string Title, string Lead);
}

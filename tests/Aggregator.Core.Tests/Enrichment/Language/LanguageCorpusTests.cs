using Aggregator.Core.Enrichment.Language;
using Aggregator.Core.Normalization.Html;
using Aggregator.Core.Normalization.Items;
using Aggregator.Core.Tests.Normalization.Urls;
using Aggregator.Core.Tests.Parsing;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Enrichment.Language;

/// <summary>Every item of the corpus whose feed declares a language, against what is detected in its text.</summary>
public sealed class LanguageCorpusTests(ITestOutputHelper output)
{
    private const double MinAccuracy = 0.995;
    private const double MinDecided = 0.95;
    private const int MinItems = 1_400;

    private static readonly ItemNormalizer Normalizer = new(new HtmlCleaner(200), CanonicalizerFixture.Shipped);

    [Fact]
    public void Detect_ItemsOfDeclaredLanguage_AgreesWithTheDeclaration()
    {
        Corpus.Require();
        var guesses = Corpus.Entries(Corpus.Feeds).SelectMany(entry => Guesses(entry.File)).ToList();
        var decided = guesses.Where(g => g.Detected is not null).ToList();
        var wrong = decided.Where(g => g.Detected != g.Declared).ToList();
        foreach (var language in guesses.GroupBy(g => g.Declared).OrderByDescending(g => g.Count()))
            output.WriteLine($"{language.Key}: {language.Count(g => g.Detected == g.Declared)} of {language.Count()}");
        foreach (var (file, declared, detected, title) in wrong)
            output.WriteLine($"{file} declares {declared}, but {detected} is detected: {title}");
        var accuracy = 1 - ((double)wrong.Count / decided.Count);
        output.WriteLine($"{guesses.Count} items with enough text, {decided.Count} decided, {accuracy:P2} of these as declared.");

        guesses.Count.ShouldBeGreaterThan(MinItems);
        accuracy.ShouldBeGreaterThanOrEqualTo(MinAccuracy);
        ((double)decided.Count / guesses.Count).ShouldBeGreaterThanOrEqualTo(MinDecided);
    }

    private static IEnumerable<(string File, string Declared, string? Detected, string Title)> Guesses(string file)
    {
        var feed = TestParser.Parse(Corpus.Read(Corpus.Feeds, file), null, "https://example.com/feed").Feed!;
        foreach (var item in feed.Items)
        {
            var normalized = Normalizer.Normalize(item, feed);
            if (normalized.Language is not { } declared || LanguageDetector.Guess(normalized.Title, normalized.Text) is null)
                continue;
            var draft = DraftBuilder.Draft(normalized.Title, normalized.Excerpt, normalized.Text);
            yield return (file, declared.Split('-')[0], new LanguageEnricher().Enrich(draft).Language, normalized.Title);
        }
    }
}

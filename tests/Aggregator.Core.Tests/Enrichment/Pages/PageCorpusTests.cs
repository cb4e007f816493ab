using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Enrichment.Pages;

/// <summary>
/// Every page of the corpus, against what readability's and trafilatura's authors expect of it. Compared are letters and digits, folded. Of
/// titles one may be the other and the site's name before or behind it (one half of the annotations keeps it); of excerpts one may
/// begin the other (an excerpt here has 500 characters at most); of bylines all our names must stand in the expected line; of times the instant
/// counts, or the day in whatever zone where only that is expected.
/// </summary>
public sealed class PageCorpusTests(ITestOutputHelper output)
{
    private const int MinTitleLength = 8;
    private const int MinExcerptLength = 30;

    /// <summary>The agreement that is asked for, by field, and how it is told.</summary>
    private static readonly (string Field, double Min, Func<string, PageFacts, bool> Agrees)[] Fields =
    [
        ("title", 0.95, (expected, page) => IsTitle(Fold(expected), Fold(page.Title))),
        ("excerpt", 0.85, (expected, page) => Begins(Fold(expected), Fold(page.Excerpt), MinExcerptLength)),
        ("byline", 0.85, (expected, page) => page.Authors.Count > 0 && page.Authors.All(name => Fold(expected).Contains(Fold(name), StringComparison.Ordinal))),
        ("publishedTime", 0.90, IsTime),
        ("siteName", 0.90, (expected, page) => Fold(expected) == Fold(page.SiteName)),
        ("lang", 0.95, (expected, page) => expected.Split('-')[0] == page.Language?.Split('-')[0]),
    ];

    [Fact]
    public void Read_PublishedPages_AgreesWithTheirAnnotations()
    {
        Corpus.Require();
        var pages = Corpus.Entries(Corpus.Pages).Select(entry => (Entry: entry, Facts: Read(entry))).ToList();
        var tooLow = new List<string>();
        foreach (var (field, min, agrees) in Fields)
        {
            var compared = pages.Select(p => (p.Entry.File, Expected: Expected(p.Entry, field), p.Facts)).Where(p => p.Expected.Length > 0).ToList();
            var missed = compared.Where(p => !agrees(p.Expected, p.Facts)).ToList();
            var share = 1 - ((double)missed.Count / compared.Count);
            var summary = string.Create(CultureInfo.InvariantCulture, $"{field}: {compared.Count - missed.Count} of {compared.Count}, {share:P1} (at least {min:P0})");
            output.WriteLine(summary);
            foreach (var (file, expected, facts) in missed)
                output.WriteLine($"  {file}: expected '{expected}', found {Found(field, facts)}");
            if (share < min)
                tooLow.Add(summary);
        }

        tooLow.ShouldBeEmpty();
    }

    [Fact]
    public void Read_PublishedPages_FindsImagesAndMainTexts()
    {
        Corpus.Require();
        var pages = Corpus.Entries(Corpus.Pages).Select(entry => (entry.File, Facts: Read(entry))).ToList();
        output.WriteLine(
            $"Of {pages.Count}: canonical links {pages.Count(p => p.Facts.CanonicalUrl is not null)}, images {pages.Count(p => p.Facts.Images.Count > 0)}, "
            + $"main texts {pages.Count(p => p.Facts.Content is not null)}.");
        pages.Count(p => p.Facts.Content is not null).ShouldBeGreaterThanOrEqualTo(120);
        pages.Count(p => p.Facts.Images.Count > 0).ShouldBeGreaterThanOrEqualTo(80);
        pages.SelectMany(p => p.Facts.Images).Where(i => !Uri.TryCreate(i.Url, UriKind.Absolute, out _)).ShouldBeEmpty();
        pages.ShouldAllBe(p => p.Facts.Excerpt == null || p.Facts.Excerpt.Length <= ArticleConstants.MaxExcerptLength);
    }

    private static PageFacts Read(CorpusEntry entry) =>
        TestPages.Read(Corpus.Read(Corpus.Pages, entry.File), entry.Url ?? "https://unknown.example/a/page.html", null, withText: true);

    private static string Expected(CorpusEntry entry, string field)
    {
        if (!entry.Expected!.Value.TryGetProperty(field, out var value))
            return "";
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => v.GetString())),
            _ => "",
        };
    }

    private static string Found(string field, PageFacts facts) => field switch
    {
        "title" => $"'{facts.Title}'",
        "excerpt" => $"'{facts.Excerpt}'",
        "byline" => $"'{string.Join("; ", facts.Authors)}'",
        "siteName" => $"'{facts.SiteName}'",
        "lang" => $"'{facts.Language}'",
        _ => $"{facts.PublishedAt:u}",
    };

    private static bool IsTitle(string expected, string found) =>
        expected == found
        || (found.Length >= MinTitleLength && (expected.StartsWith(found, StringComparison.Ordinal) || expected.EndsWith(found, StringComparison.Ordinal)))
        || (expected.Length >= MinTitleLength && (found.StartsWith(expected, StringComparison.Ordinal) || found.EndsWith(expected, StringComparison.Ordinal)));

    private static bool Begins(string expected, string found, int minLength) =>
        expected == found
        || (found.Length >= minLength && expected.StartsWith(found, StringComparison.Ordinal))
        || (expected.Length >= minLength && found.StartsWith(expected, StringComparison.Ordinal));

    private static bool IsTime(string expected, PageFacts page)
    {
        var time = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (page.PublishedAt is not { } found)
            return false;
        return expected.Length == "yyyy-MM-dd".Length
            ? found >= time.AddHours(-14) && found < time.AddHours(24 + 12)
            : (found - time).Duration() < TimeSpan.FromSeconds(1);
    }

    private static string Fold(string? text) =>
        string.Concat(WebUtility.HtmlDecode(text ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

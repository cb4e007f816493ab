using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Every feed of the corpus, against what an independent reader finds in it.</summary>
public sealed partial class CorpusTests
{
    /// <summary>
    /// Broken documents of which fewer items or another title are right, and why.
    /// </summary>
    private static readonly Dictionary<string, string> MalformedExceptions = new()
    {
    };

    public static TheoryData<string> Feeds => Corpus.Files(Corpus.Feeds);

    public static TheoryData<string> Malformed => Corpus.Files(Corpus.Malformed);

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Parse_PublishedFeed_HasFormatTitleAndItems(string file)
    {
        var entry = Corpus.Entry(Corpus.Feeds, file);

        var result = TestParser.Parse(Corpus.Read(Corpus.Feeds, file), null, "https://example.com/feed");

        result.Success.ShouldBeTrue(result.Message);
        result.Feed!.Items.Count.ShouldBe(entry.Items!.Value);
        result.Feed.Format.ShouldBe(entry.Format);
        PlainText(result.Feed.Title.Value).ShouldBe(PlainText(entry.FeedparserTitle ?? entry.Title ?? ""));
        result.Feed.Encoding.ShouldBe(entry.Encoding);
        (result.Feed.Repairs.Count == 0).ShouldBe(entry.WellFormed!.Value, string.Join(", ", result.Feed.Repairs));
        result.Feed.Items.ShouldAllBe(item => item.RawHash != 0);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Parse_MalformedFeed_RecoversWhatIsThere(string file)
    {
        var entry = Corpus.Entry(Corpus.Malformed, file);

        var result = TestParser.Parse(Corpus.Read(Corpus.Malformed, file));

        if (entry.Format is null && entry.ExpectedItems == 0 && !result.Success)
        {
            result.Failure.ShouldBe(RefreshOutcomeKind.NotAFeed);
            return;
        }

        result.Success.ShouldBeTrue(result.Message);
        result.Feed!.Items.Count.ShouldBeGreaterThanOrEqualTo(entry.ExpectedItems!.Value);
        if (entry.ExpectedTitle is not null && !MalformedExceptions.ContainsKey(file))
            PlainText(result.Feed.Title.Value).ShouldBe(PlainText(entry.ExpectedTitle));
    }

    private static string PlainText(string markup) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, "")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

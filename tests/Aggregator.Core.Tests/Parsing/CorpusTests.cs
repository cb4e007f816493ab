using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Every feed of the corpus, against what an independent reader finds in it.</summary>
public sealed partial class CorpusTests
{
    /// <summary>Where our reading is better than the independent reader's, by file: what is not compared, and why.</summary>
    private static readonly Dictionary<string, (string Field, string Reason)> Exceptions = new()
    {
        ["utf8-declared-windows1252.xml"] = ("title", "The bytes are UTF-8, whatever is declared: the euro sign is one."),
        ["yandex-moscow-rss20.xml"] = ("title", "The whole title is doubly encoded by way of windows-1252, which the other reader does not repair."),
        ["finanzennet-rss20.xml"] = ("encoding", "Declares ISO-8859-1, but the bytes are UTF-8 with multi-byte sequences."),
        ["muhasebetr-rss20.xml"] = ("encoding", "Declares ISO-8859-9, but uses bytes that only windows-1254 has."),
        ["lecerclepsy-rss20.xml"] = ("repairs", "Ill-formed only in its undeclared encoding: decoded, it needs no repair."),
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
        if (IsCompared(file, "title"))
            PlainText(result.Feed.Title.Value).ShouldBe(PlainText(entry.FeedparserTitle ?? entry.Title ?? ""));
        if (IsCompared(file, "encoding"))
            result.Feed.Encoding.ShouldBe(entry.Encoding);
        if (IsCompared(file, "repairs"))
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
        if (entry.ExpectedTitle is not null && IsCompared(file, "title"))
            PlainText(result.Feed.Title.Value).ShouldBe(PlainText(entry.ExpectedTitle));
    }

    private static bool IsCompared(string file, string field) => !Exceptions.TryGetValue(file, out var exception) || exception.Field != field;

    private static string PlainText(string markup) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, "")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

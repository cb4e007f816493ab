using System.Globalization;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Documents as large as are read that are all structure: what they take of memory, as text or tree, is bounded too.</summary>
public sealed class StructureBoundsTests
{
    private const int Length = 16 * 1024 * 1024;

    /// <summary>
    /// What is allocated in all: the text (two bytes a character), the same repaired and while it is put together, a tree within its bounds,
    /// and the names of tags, which die young. Without bounds it was gigabytes.
    /// </summary>
    private const long MostBytes = 512L * 1024 * 1024;

    private const string Head = "<rss version='2.0'><channel><title>t</title>";
    private const string Tail = "</channel></rss>";

    public static TheoryData<string, Func<string>, RefreshOutcomeKind?> Documents => new()
    {
        { "attributes of one name", () => Fill($"{Head}<item ", "a='' ", $"/>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "attributes of many names", () => Number($"{Head}<item ", "a{0}='' ", $"/>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "attributes of many names, broken", () => Number($"{Head}&<item ", "a{0}='' ", $"/></b>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "namespaces", () => Number($"{Head}<item ", "xmlns:a{0}='u' ", $"/>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "names", () => Number($"{Head}<item>", "<n{0}/>", $"</item>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "names, broken", () => Number($"{Head}&<item>", "<n{0}/>", $"</item></b>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "empty elements", () => Fill($"{Head}<item>", "<a/>", $"</item>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "inline elements", () => Fill($"{Head}<item><description>", "<b>x</b> ", $"</description></item>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "comments", () => Fill($"{Head}<item>", "<!---->", $"</item>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "processing instructions", () => Fill(Head, "<?a?>", Tail), RefreshOutcomeKind.ParseFailed },
        { "ampersands", () => Fill($"{Head}<item><title>", "&", $"</title></item>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "brackets", () => Fill($"{Head}<item><title>", "<", $"</title></item>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "brackets in an attribute", () => Fill($"{Head}<item a='", "<", $"'/>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "unbalanced tags", () => Fill($"{Head}<item>", "<b><i></b>", $"</item>{Tail}"), RefreshOutcomeKind.ParseFailed },
        { "empty JSON objects", () => Fill("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "{},", "{}]}"), RefreshOutcomeKind.ParseFailed },
        { "JSON names", () => Number("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{", "\"{0}\":1,", "\"id\":1}]}"), RefreshOutcomeKind.ParseFailed },
        { "JSON tags", () => Fill("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"tags\":[", "\"a\",", "1]}]}"), RefreshOutcomeKind.ParseFailed },
        { "empty items", () => Fill(Head, "<item/>", Tail), null },
        { "items", () => Fill(Head, "<item><title>a</title><link>https://a.example/</link></item>", Tail), null },
        { "one text", () => Fill($"{Head}<item><title>", "x", $"</title></item>{Tail}"), null },
        { "one JSON text", () => Fill("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"title\":\"", "x", "\"}]}"), null },
    };

    [Theory]
    [MemberData(nameof(Documents), DisableDiscoveryEnumeration = true)]
    public void Parse_LargestDocumentOfStructure_TakesBoundedMemory(string name, Func<string> document, RefreshOutcomeKind? failure)
    {
        var bytes = Encoding.UTF8.GetBytes(document());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = TestParser.Parse(bytes);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes, name);
        (result.Success ? (RefreshOutcomeKind?)null : result.Failure).ShouldBe(failure, result.Message);
    }

    [Fact]
    public void Parse_ItemsBeyondTheBound_LeaveTheRestAsItIs()
    {
        const string Feed = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns='urn:x'><channel><title>t</title><item dc:a='1'><title>1</title>"
            + "<dc:creator>A</dc:creator></item><item/><item/><language>de</language></channel></rss>";
        var parsed = TestParser.Create(("MaxItems", "1")).Parse(new FeedDocument(Encoding.UTF8.GetBytes(Feed), null, null)).Feed!;

        (parsed.Title.Value, parsed.Language, parsed.ItemsLeftOut).ShouldBe(("t", "de", 2));
        var item = parsed.Items.ShouldHaveSingleItem();
        (item.Title.Value, item.Authors.ShouldHaveSingleItem().Name).ShouldBe(("1", "A"));
    }

    private static string Fill(string head, string unit, string tail)
    {
        var count = (Length - head.Length - tail.Length) / unit.Length;
        return new StringBuilder(Length).Append(head).Insert(head.Length, unit, count).Append(tail).ToString();
    }

    private static string Number(string head, string unit, string tail)
    {
        var format = CompositeFormat.Parse(unit.Replace("{0}", "\u0001", StringComparison.Ordinal)
            .Replace("{", "{{", StringComparison.Ordinal).Replace("\u0001", "{0:x}", StringComparison.Ordinal));
        var text = new StringBuilder(head, Length);
        for (var i = 0; text.Length < Length - 64 - tail.Length; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, format, i);
        return text.Append(tail).ToString();
    }
}

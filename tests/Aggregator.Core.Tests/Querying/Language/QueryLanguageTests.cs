using System.Text;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;

namespace Aggregator.Core.Tests.Querying.Language;

public sealed class QueryLanguageTests
{
    private const int RandomTexts = 20_000;

    private static readonly string[] Pieces =
    [
        "apple", "Über", "東京", "10:30", "c++", "AT&T", "-", "--", " ", "  ", "\t", "(", ")", "\"", "\\", "\\\"", "or", "OR", "and", "AND", "not", "NOT", "|", "*", "ab*", "a*", ":",
        "title:", "provider:", "provider:\"BBC News\"", "topic:AI", "lang:en-GB", "type:video", "type:x", "quality:>=60", "quality:<", "heat:-1", "heat:>0", "published:true",
        "after:2026-11-01", "before:2026-11-01T10:00:00Z", "last:7d", "before:12h", "seen:2026-01-01", "story:abc", "author:\"Jane Doe\"", "foo:bar", "\"new york\"", "…", "\uD800", "\0",
    ];

    /// <summary>A query, and the same as it is printed.</summary>
    public static TheoryData<string, string> Queries => new()
    {
        { "", "" },
        { "  apple   pie ", "apple pie" },
        { "apple AND pie", "apple pie" },
        { "apple or pie", "apple or pie" },
        { "apple | pie", "apple or pie" },
        { "a b or c", "a b or c" },
        { "a (b or c)", "a (b or c)" },
        { "(a b) c", "(a b) c" },
        { "-apple", "-apple" },
        { "NOT apple", "-apple" },
        { "to be or not to be", "to be or not to be" },
        { "-(a or b)", "-(a or b)" },
        { "\"new york\"", "\"new york\"" },
        { "\"or\"", "\"or\"" },
        { """
          "say \"hi\" \\ now"
          """, """
          "say \"hi\" \\ now"
          """ },
        { "comput*", "comput*" },
        { "title:apple title:\"apple pie\" title:app*", "title:apple title:\"apple pie\" title:app*" },
        { "author:\"Jane Doe\"", "author:\"Jane Doe\"" },
        { "Provider:\"BBC News\"", "provider:\"BBC News\"" },
        { "topic:\"AI\"", "topic:AI" },
        { "domain:bbc.co.uk category:news type:Video lang:en-GB", "domain:bbc.co.uk category:news type:Video lang:en-GB" },
        { "quality:>=60 quality:<80 heat:>0 heat:-1 quality:=70", "quality:>=60 quality:<80 heat:>0 heat:-1 quality:70" },
        { "published:TRUE -published:false", "published:true -published:false" },
        { "after:2026-11-01 before:2026-11-02T10:30:00+02:00", "after:2026-11-01 before:2026-11-02T08:30:00Z" },
        { "last:7d last:90m last:48h after:1w before:12h", "last:7d last:90m last:2d last:7d before:12h" },
        { "seen:2026-11-01", "seen:2026-11-01" },
        { "story:0123", "story:0123" },
        { "Brexit - what now?", "Brexit what now?" },
        { "kick-off at 10:30", "kick-off at 10:30" },
        { "c++ AT&T", "c++ AT&T" },
        { "apple -", "apple" },
        { "-topic:Sport -\"by the way\" --apple", "-topic:Sport -\"by the way\" --apple" },
    };

    /// <summary>What is no query, the character that is to blame (from 0), and what the message says.</summary>
    public static TheoryData<string, int, string> Errors => new()
    {
        { "apple \"pie", 6, "not closed" },
        { "(apple", 0, "not closed" },
        { "a (b (c or d)", 2, "not closed" },
        { "apple)", 5, "closes none" },
        { "()", 1, "nothing in these parentheses" },
        { "or apple", 0, "needs something before it" },
        { "apple or", 8, "nothing to look for" },
        { "apple or or pie", 9, "needs something before it" },
        { "and apple", 0, "needs something before it" },
        { "apple and", 9, "needs something after it" },
        { "-(", 2, "nothing to look for" },
        { "apple NOT", 6, "nothing after this" },
        { "foo:bar", 0, "no field foo" },
        { "http://example.org", 0, "no field http" },
        { "topic:", 6, "topic: needs a value" },
        { "quality:abc", 8, "whole number from 0 to 100" },
        { "quality:>=101", 10, "whole number from 0 to 100" },
        { "heat:>-2", 6, "from -1 to 100" },
        { "type:podcast", 5, "article, video or audio" },
        { "lang:1", 5, "language tag" },
        { "published:yes", 10, "true or false" },
        { "after:yesterday", 6, "a date" },
        { "last:soon", 5, "30m, 12h, 7d" },
        { "last:0d", 5, "30m, 12h, 7d" },
        { "seen:7", 5, "a date" },
        { "title:\"…\"", 6, "no letter or digit" },
        { "…", 0, "nothing to look for" },
        { "ap*le", 2, "may only end a word" },
        { "a*", 0, "2 letters" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Parse_Query_IsPrintedAsItIsReadAgain(string text, string printed)
    {
        var query = Parsed(text.Trim());

        QueryLanguage.Print(query).ShouldBe(printed.Trim());
        Parsed(printed.Trim()).ShouldBe(query);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Parse_NoQuery_PointsAtTheCharacter(string text, int position, string message)
    {
        var error = QueryLanguage.Parse(text).Error.ShouldNotBeNull();
        error.Message.ShouldContain(message);
        error.Position.ShouldBe(position);
        error.ToString().ShouldEndWith($"(at character {position + 1}).");
    }

    [Fact]
    public void Parse_Precedence_OrBindsLess()
    {
        var query = Parsed("a -b or c d").ShouldBeOfType<AnyOfNode>();
        query.Queries[0].ShouldBe(new AllOfNode([Word("a"), new NotNode(Word("b"))]));
        query.Queries[1].ShouldBeOfType<AllOfNode>().Queries[0].ShouldBe(Word("c"));
    }

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("-", "a", "")]
    public void Parse_DeepNesting_IsRefused(string open, string inside, string close)
    {
        QueryLanguage.Parse(Nested(QueryConstants.MaxDepth - 2)).Success.ShouldBeTrue();
        QueryLanguage.Parse(Nested(QueryConstants.MaxDepth + 1)).Error!.Message.ShouldContain("too deep");

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Fact]
    public void Parse_TooMuch_IsRefused()
    {
        QueryLanguage.Parse(string.Join(' ', Enumerable.Repeat("a", QueryConstants.MaxParts))).Success.ShouldBeTrue();
        QueryLanguage.Parse(string.Join(' ', Enumerable.Repeat("a", QueryConstants.MaxParts + 1))).Error!.Message.ShouldContain("at most 100");
        QueryLanguage.Parse(new string('a', QueryConstants.MaxLength + 1)).Error!.Message.ShouldContain("2,000");
    }

    /// <summary>Whatever is written is a query or an error, and what is printed of a query gives it again.</summary>
    [Fact]
    public void Parse_AnyText_IsAQueryOrAnError()
    {
        var random = new Random(20_261_127);
        var queries = 0;
        for (var i = 0; i < RandomTexts; i++)
        {
            var text = RandomText(random);
            var result = QueryLanguage.Parse(text);
            if (!result.Success)
            {
                result.Error.Position.ShouldBeInRange(0, text.Length, text);
                continue;
            }

            queries++;
            var printed = QueryLanguage.Print(result.Query);
            QueryLanguage.Parse(printed).Query.ShouldBe(result.Query, $"{text} → {printed}");
        }

        queries.ShouldBeGreaterThan(RandomTexts / 20);
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            text.Append(random.Next(10) == 0 ? ((char)random.Next(0x20, 0x3000)).ToString() : Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }

    private static QueryNode Parsed(string text)
    {
        var result = QueryLanguage.Parse(text);
        result.Error.ShouldBeNull(text);
        return result.Query!;
    }

    private static TextNode Word(string text) => new(QueryTextField.Anywhere, text, TextMatch.Word);
}

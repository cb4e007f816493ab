using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;

namespace Aggregator.Core.Tests.Querying;

public sealed class ArticleFilterParserTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 10, 12, 30, 0, TimeSpan.Zero);

    public static TheoryData<string, string, ArticleFilter> Values { get; } = new()
    {
        { "provider", "AWS", new ArticleFilter { Provider = "AWS" } },
        { "provider", " BBC News ", new ArticleFilter { Provider = "BBC News" } },
        { "domain", "AWS.amazon.com", new ArticleFilter { Domain = "aws.amazon.com" } },
        { "topic", "Computer Vision", new ArticleFilter { Topic = "Computer Vision" } },
        { "category", "news", new ArticleFilter { Category = "news" } },
        { "type", "Video", new ArticleFilter { Type = ArticleType.Video } },
        { "type", "article", new ArticleFilter { Type = ArticleType.Article } },
        { "language", "en-GB", new ArticleFilter { Language = "en-GB" } },
        { "minQuality", "0", new ArticleFilter { MinQuality = 0 } },
        { "minQuality", "100", new ArticleFilter { MinQuality = 100 } },
        { "minHeat", "-1", new ArticleFilter { MinHeat = -1 } },
        { "published", "true", new ArticleFilter { Published = true } },
        { "published", "False", new ArticleFilter { Published = false } },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Parse_Value_SetsItsField(string name, string value, ArticleFilter expected)
    {
        var result = Parse((name, value));

        result.Errors.ShouldBeEmpty();
        result.Filter.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2024-05-01", "2024-05-01T00:00:00Z")]
    [InlineData("2024-05-01T10:20Z", "2024-05-01T10:20:00Z")]
    [InlineData("2024-05-01T10:20:30", "2024-05-01T10:20:30Z")]
    [InlineData("2024-05-01T10:20:30Z", "2024-05-01T10:20:30Z")]
    [InlineData("2024-05-01T10:20:30+02:00", "2024-05-01T08:20:30Z")]
    [InlineData("2024-05-01T10:20:30.5Z", "2024-05-01T10:20:30.5Z")]
    [InlineData("7d", "2024-05-03T12:30:00Z")]
    [InlineData("12h", "2024-05-10T00:30:00Z")]
    [InlineData("30m", "2024-05-10T12:00:00Z")]
    [InlineData("2w", "2024-04-26T12:30:00Z")]
    [InlineData("0d", "2024-05-10T12:30:00Z")]
    public void Parse_Time_IsUtc(string text, string expected)
    {
        var time = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);

        Parse(("since", text)).Filter.ShouldNotBeNull().Since.ShouldBe(time);
        Parse(("until", text)).Filter.ShouldNotBeNull().Until.ShouldBe(time);
        Parse(("firstSeenSince", text)).Filter.ShouldNotBeNull().FirstSeenSince.ShouldBe(time);
    }

    [Theory]
    [InlineData("since", "yesterday")]
    [InlineData("since", "2024-13-01")]
    [InlineData("since", "05/01/2024")]
    [InlineData("since", "-7d")]
    [InlineData("since", "7")]
    [InlineData("since", "d")]
    [InlineData("since", "99999999d")]
    [InlineData("since", "7 d")]
    [InlineData("until", "")]
    [InlineData("minQuality", "101")]
    [InlineData("minQuality", "-1")]
    [InlineData("minQuality", "5.5")]
    [InlineData("minHeat", "-2")]
    [InlineData("published", "yes")]
    [InlineData("type", "podcast")]
    [InlineData("type", "1")]
    [InlineData("language", "english please")]
    [InlineData("provider", " ")]
    [InlineData("minquality", "5")]
    public void Parse_BadValue_NamesTheParameter(string name, string value)
    {
        var result = Parse((name, value));

        result.Success.ShouldBeFalse();
        result.Errors.ShouldHaveSingleItem().Parameter.ShouldBe(name);
    }

    [Fact]
    public void Parse_Nothing_IsAll()
    {
        Parse().Filter.ShouldBe(ArticleFilter.All);
        Parse(("provider", null)).Filter.ShouldBe(ArticleFilter.All);
    }

    [Fact]
    public void Parse_SeveralErrors_AreAllReported() =>
        Parse(("type", "x"), ("provider", "AWS"), ("minHeat", "x")).Errors.Select(e => e.Parameter).ShouldBe(["type", "minHeat"]);

    [Fact]
    public void Parse_SinceNotBeforeUntil_IsAnError() =>
        Parse(("since", "1d"), ("until", "7d")).Errors.ShouldHaveSingleItem().ShouldBe(new FilterError("until", "must be later than since"));

    [Fact]
    public void Parse_UnknownName_ListsTheNames() =>
        Parse(("authr", "x")).Errors.ShouldHaveSingleItem().Message.ShouldBe(
            "is no filter; the filters are provider, domain, topic, category, type, language, since, until, firstSeenSince, minQuality, minHeat, published");

    [Fact]
    public void Parse_LongValue_IsCutInTheMessage() =>
        Parse(("type", new string('x', 10_000))).Errors.ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(200);

    private static ArticleFilterResult Parse(params (string Name, string? Value)[] values) =>
        ArticleFilterParser.Parse(values.Select(v => KeyValuePair.Create(v.Name, v.Value)), Now);
}

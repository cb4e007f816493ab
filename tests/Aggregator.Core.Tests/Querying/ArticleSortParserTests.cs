using Aggregator.Core.Model;
using Aggregator.Core.Querying;

namespace Aggregator.Core.Tests.Querying;

public sealed class ArticleSortParserTests
{
    [Theory]
    [InlineData(null, ArticleSort.Newest)]
    [InlineData("newest", ArticleSort.Newest)]
    [InlineData("Oldest", ArticleSort.Oldest)]
    [InlineData(" quality ", ArticleSort.Quality)]
    [InlineData("HEAT", ArticleSort.Heat)]
    public void Parse_Name_IsItsOrder(string? text, ArticleSort expected)
    {
        var result = ArticleSortParser.Parse(text);

        result.Error.ShouldBeNull();
        result.Sort.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("newest,oldest")]
    public void Parse_OtherText_NamesTheOrders(string text) =>
        ArticleSortParser.Parse(text).Error.ShouldBe("sort must be one of newest, oldest, quality, heat");

    [Fact]
    public void Parse_Relevance_SaysWhatItNeeds() =>
        ArticleSortParser.Parse("relevance").Error.ShouldNotBeNull().ShouldStartWith("relevance needs a search text, and this version does not search texts yet");
}

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
    [InlineData("relevance", ArticleSort.Relevance)]
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
    public void Parse_OtherText_NamesTheOrdersAndTheText(string text) =>
        ArticleSortParser.Parse(text).Error.ShouldBe($"sort must be one of newest, oldest, quality, heat, relevance, not '{text}'");
}

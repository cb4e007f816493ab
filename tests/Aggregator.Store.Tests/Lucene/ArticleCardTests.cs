using Aggregator.Core.Model;
using Aggregator.Store.Embedded.Lucene;

namespace Aggregator.Store.Tests.Lucene;

public sealed class ArticleCardTests
{
    [Theory]
    [InlineData("A “title” 😀", "Excerpt.", ArticleType.Video, 100)]
    [InlineData("", "", ArticleType.Article, 0)]
    public void Read_Written_IsTheArticles(string title, string excerpt, ArticleType type, int quality)
    {
        var images = new[] { new ArticleImage("https://a.example/1.png", 2048, 1365, true), new ArticleImage("https://a.example/2.png") };
        var article = LikenessSet.Article(1, title, excerpt) with { Type = type, Quality = quality, Images = images };

        var card = ArticleCard.Read(ArticleCard.Write(article));

        card.Images.ShouldBe(images);
        card.ShouldBe(new RelatedArticle(title, excerpt, article.PublishedAt, article.WebUrl, type, article.Provider, quality, card.Images));
    }
}

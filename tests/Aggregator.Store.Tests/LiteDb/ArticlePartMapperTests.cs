using Aggregator.Core.Model;
using Aggregator.Store.Embedded.LiteDb;
using LiteDB;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class ArticlePartMapperTests
{
    [Fact]
    public void Images_WrittenByAnEarlierVersion_AreReadWithoutHash() =>
        ArticlePartMapper.Images(new BsonArray { new BsonArray { "https://i.example/1", 10, 20, true } })
            .ShouldBe([new ArticleImage("https://i.example/1", 10, 20, true)]);

    [Fact]
    public void Images_WrittenAndRead_AreTheSame()
    {
        ArticleImage[] images = [new("https://i.example/1", 10, 20, true) { Hash = "6f1e" }, new("https://i.example/2")];

        ArticlePartMapper.Images(ArticlePartMapper.Images(images)).ShouldBe(images);
    }
}

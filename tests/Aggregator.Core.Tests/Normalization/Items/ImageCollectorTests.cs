using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Items;

namespace Aggregator.Core.Tests.Normalization.Items;

public sealed class ImageCollectorTests
{
    [Fact]
    public void Collect_Candidates_GoLargestFirst()
    {
        ParsedMedia[] media =
        [
            new("https://i.example/thumb.jpg", IsThumbnail: true, Width: 1_000, Height: 1_000),
            new("https://i.example/unknown.jpg", "image/jpeg"),
            new("https://i.example/small.jpg", Medium: "image", Width: 300, Height: 200),
            new("https://i.example/large.jpg", Medium: "image", Width: 1_200, Height: 630),
            new("https://i.example/episode.mp3", "audio/mpeg"),
            new("https://i.example/large.jpg", "image/jpeg"),
            new("ftp://i.example/x.jpg", "image/jpeg"),
            new("http://i.example:n/x.jpg", "image/jpeg"),
            new("http:// i.example/x.jpg", "image/jpeg"),
        ];
        const string content = "<p><img src=\"https://i.example/c.jpg?a=1&amp;b=2\" width=\"640\" height=\"480px\"><img src=\"https://i.example/icon.png\" width=\"16\" height=\"16\">"
            + "<img src=\"https://i.example/pixel\" width=\"1\" height=\"1\"><img src=\"https://pixel.wp.com/b.gif\"><img alt=\"\"></p>";
        ImageCollector.Collect(media, content).ShouldBe(
        [
            new ArticleImage("https://i.example/large.jpg", 1_200, 630),
            new ArticleImage("https://i.example/c.jpg?a=1&b=2", 640, 480),
            new ArticleImage("https://i.example/small.jpg", 300, 200),
            new ArticleImage("https://i.example/unknown.jpg"),
            new ArticleImage("https://i.example/thumb.jpg", 1_000, 1_000),
            new ArticleImage("https://i.example/icon.png", 16, 16),
        ]);
    }

    [Fact]
    public void Collect_Many_AreBounded()
    {
        var content = string.Concat(Enumerable.Range(0, 500).Select(i => $"<img src=\"https://i.example/{i}.jpg\">"));
        var images = ImageCollector.Collect([], content);
        images.Count.ShouldBe(ArticleConstants.MaxListLength);
        images[0].Url.ShouldBe("https://i.example/0.jpg");
    }

    [Fact]
    public void Collect_Nothing_IsEmpty() => ImageCollector.Collect([], null).ShouldBeEmpty();
}

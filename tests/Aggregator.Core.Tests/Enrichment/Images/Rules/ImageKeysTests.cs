using Aggregator.Core.Enrichment.Images;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageKeysTests
{
    private static readonly ImageKeys Keys = ShippedImageRules.Rules.Keys;

    public static TheoryData<string, string> Same => new(SamePictures.FromFeeds.Concat(SamePictures.OfServices));

    [Fact]
    public void SamePictures_FromFeeds_AreAtLeastForty() => SamePictures.FromFeeds.Length.ShouldBeGreaterThanOrEqualTo(40);

    [Theory]
    [MemberData(nameof(Same))]
    public void Of_OnePictureInTwoSizes_IsTheSame(string one, string other) => Keys.Of(one).Text.ShouldBe(Keys.Of(other).Text);

    [Theory]
    [InlineData("https://site.example/a.jpg", "https://site.example/b.jpg")]
    [InlineData("https://site.example/image.php?id=1&w=300", "https://site.example/image.php?id=2&w=300")]
    [InlineData("https://site.example/render?s=6f1ed002ab5595859014ebf0951522d9", "https://site.example/render?s=098f6bcd4621d373cade4e832627b4f6")]
    [InlineData("https://site.example/2016-10-20.png", "https://site.example/2016-10-21.png")]
    [InlineData("https://codehollow.com/wp-content/uploads/2016/10/20161004_01_security-1024x648.png", "https://codehollow.com/wp-content/uploads/2016/10/20161004_02_security-1024x611.png")]
    [InlineData("https://s0.wp.com/latex.php?latex=a&s=0", "https://s0.wp.com/latex.php?latex=b&s=0")]
    [InlineData("https://i1.ytimg.com/vi/rLl9XBg7wSs/hqdefault.jpg", "https://i1.ytimg.com/vi/aaaaaaaaaaa/hqdefault.jpg")]
    [InlineData("https://i0.wp.com/a.example/x.jpg", "https://i0.wp.com/b.example/x.jpg")]
    [InlineData("https://cdn.example/fetch?url=https%3A%2F%2Fa.example%2F1.jpg&w=5", "https://cdn.example/fetch?url=https%3A%2F%2Fa.example%2F2.jpg&w=5")]
    public void Of_TwoPictures_Differs(string one, string other) => Keys.Of(one).Text.ShouldNotBe(Keys.Of(other).Text);

    [Theory]
    [InlineData("https://site.example/a-300x200.jpg", 300, 200, false)]
    [InlineData("https://site.example/a.jpg?w=640&h=480", 640, 480, false)]
    [InlineData("https://i1.wp.com/site.example/a.jpg?resize=595%2C397", 595, null, false)]
    [InlineData("https://1.bp.blogspot.com/-B/W/A/B/s640/a.jpg", 640, null, false)]
    [InlineData("https://lh3.googleusercontent.com/abc=w400-h300", 400, 300, false)]
    [InlineData("https://site.example/a.jpg?quality=85", null, null, false)]
    [InlineData("https://site.example/a.jpg", null, null, true)]
    [InlineData("https://site.example/image.php?id=7", null, null, true)]
    public void Of_UrlThatAsksForASize_TellsIt(string url, int? width, int? height, bool isWhole)
    {
        var key = Keys.Of(url);

        (key.Width, key.Height, key.IsWhole).ShouldBe((width, height, isWhole));
    }

    [Theory]
    [InlineData("")]
    [InlineData("data:image/gif;base64,R0lGODlhAQABAAAAACw=")]
    [InlineData("http://")]
    [InlineData("http://?")]
    [InlineData("https://a.example/?https://b.example/?https://c.example/?https://d.example/")]
    [InlineData("https://a.example/%")]
    [InlineData("https://a.example/x?url=https%3A%2F%2F")]
    [InlineData("https://a.example/-99999999999999x99999999999999.jpg?w=99999999999999999999")]
    public void Of_AnyText_GivesAKey(string url) => Keys.Of(url).Text.ShouldNotBeNull();

    [Fact]
    public void Of_LongUrlMadeToCost_TakesNoTime()
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 50; i++)
            Keys.Of("https://a.example/" + string.Concat(Enumerable.Repeat("w_1,h_1,c_a,", 160)) + i);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        var tooLong = "https://a.example/" + new string('x', 10_000) + "-300x200.jpg";
        Keys.Of(tooLong).Text.ShouldBe(tooLong);
    }
}

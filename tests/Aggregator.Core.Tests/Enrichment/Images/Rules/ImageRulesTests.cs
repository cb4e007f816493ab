using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageRulesTests
{
    private static readonly ImageRules Rules = ShippedImageRules.Rules;

    [Theory]
    [InlineData("http://feeds.feedburner.com/~r/TheAkamaiBlog/~4/NnQEuqRSyug")]
    [InlineData("http://pixel.wp.com/b.gif?host=indianexpress.com&blog=53855017&post=4459612")]
    [InlineData("http://stats.wordpress.com/b.gif?host=thetorontonian.ca&blog=56221465")]
    [InlineData("http://track.hubspot.com/__ptq.gif?a=53&k=14&r=https%3A%2F%2Fblog.hubspot.com%2Fmarketing")]
    [InlineData("https://cpx.golem.de/cpx.php?class=17&aid=138001&page=1&ts=1544950920")]
    [InlineData("https://media.npr.org/include/images/tracking/npr-rss-pixel.png?story=1047307202")]
    [InlineData("https://ad.doubleclick.net/ddm/trackimp/N1.2/B3;ord=1")]
    [InlineData("https://www.facebook.com/tr?id=1&ev=PageView&noscript=1")]
    [InlineData("https://vg01.met.vgwort.de/na/abc")]
    [InlineData("http://0.gravatar.com/avatar/038046f78dc8725a0668c845d3d0827b?s=96&d=identicon&r=G")]
    [InlineData("https://avatars.githubusercontent.com/u/323546?s=30&v=4")]
    [InlineData("https://forum.example/user/avatar/12.png")]
    [InlineData("https://s.w.org/images/core/emoji/13.1.0/72x72/1f352.png")]
    [InlineData("https://s0.wp.com/wp-content/mu-plugins/wpcom-smileys/twemoji/2/72x72/1f609.png")]
    [InlineData("https://s0.wp.com/latex.php?latex=x&bg=ffffff&fg=333333&s=0")]
    [InlineData("https://a.fsdn.com/sd/facebook_icon_large.png")]
    [InlineData("http://www.creativecommons.org/icon/sa/standard.gif")]
    [InlineData("http://gdata.youtube.com/static/images/icn_star_full_11x11.gif")]
    [InlineData("https://img.shields.io/badge/build-passing-green.svg")]
    [InlineData("https://site.example/favicon.ico?v=2")]
    [InlineData("https://site.example/assets/SPACER.GIF")]
    [InlineData("https://site.example/i/1x1.png?r=1")]
    [InlineData("https://site.example:8080/i/share-button-blue.png")]
    [InlineData("data:image/gif;base64,R0lGODlhAQABAAAAACw=")]
    [InlineData("cid:part1")]
    public void IsNoPicture_CounterIconOrAvatar_IsTrue(string url) => Rules.IsNoPicture(url).ShouldBeTrue();

    [Theory]
    [InlineData("http://stat.citydog.by/content/_posts/273X223/588714ad10974.jpg")]
    [InlineData("http://adriancolyer.files.wordpress.com/2017/02/pixelrnn-fig-1.jpeg?w=480")]
    [InlineData("https://i1.mirror.co.uk/incoming/article9577822.ece/ALTERNATES/s98/PAY-MAIN-BannerShooting-at-Fort-Lauderdale.jpg")]
    [InlineData("https://assets.londonist.com/uploads/2017/06/i730/million-step-challenge-2017-homepage-banner-900x400.jpg")]
    [InlineData("https://site.example/google-pixel-9-review.jpg")]
    [InlineData("https://site.example/style-icon-obituary.jpg")]
    [InlineData("https://site.example/avatars-the-film.jpg")]
    [InlineData("https://site.example/panic-button.jpg")]
    [InlineData("https://mygravatar.com.example/a.jpg")]
    [InlineData("https://framatube.org/static/thumbnails/0ac267f2-0ab8-4ee6-af4a-6d2d77bafb8e.jpg")]
    [InlineData("https://3.bp.blogspot.com/-FWG/WfR/AAA/E84/s320/webstats2017-10-28.png")]
    public void IsNoPicture_PictureOfAnArticle_IsFalse(string url) => Rules.IsNoPicture(url).ShouldBeFalse();

    [Theory]
    [InlineData("sizes: { patterns: [ { find: '(', replace: '' } ] }", "'find' is no regular expression that can be used here")]
    [InlineData("sizes: { patterns: [ { find: '(?=a)', replace: '' } ] }", "cannot be matched in linear time")]
    [InlineData("sizes: { patterns: [ { find: 'a' } ] }", "'replace' is missing")]
    [InlineData("drop: { host: [a] }", "'host' is not known here")]
    [InlineData("drop: [a]", "'drop' must be a mapping")]
    public void Read_WrongRules_NamesThePlace(string yaml, string reason)
    {
        using var reader = new StringReader(yaml);
        var document = ConfigurationYaml.Parse("rules.yaml", reader);

        var error = Should.Throw<InvalidConfigurationFileException>(() => ImageRulesFile.Read(document));
        error.Message.ShouldContain("rules.yaml");
        error.Message.ShouldContain(reason);
    }

    [Fact]
    public void Read_NoRules_DropsNothing()
    {
        using var reader = new StringReader("");

        ImageRulesFile.Read(ConfigurationYaml.Parse("rules.yaml", reader)).IsNoPicture("https://0.gravatar.com/avatar/1").ShouldBeFalse();
    }
}

using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Tests.Normalization.Urls;

public sealed class TrackingRulesFileTests
{
    [Theory]
    [InlineData("names: x", 1, "must be a list")]
    [InlineData("names:\n  - a\nnmaes: []", 3, "not known")]
    [InlineData("hosts:\n  - names: [a]", 2, "'host' is missing")]
    [InlineData("hosts:\n  - {host: a.example}\n  - {host: A.example}", 3, "already")]
    [InlineData("names:\n  - [a]", 2, "single value")]
    [InlineData("names: [a", 2, "not YAML")]
    public void Read_BadFile_NamesLineAndReason(string text, int line, string reason)
    {
        var error = Should.Throw<InvalidConfigurationFileException>(
            () => TrackingRulesFile.Read(ConfigurationYaml.Parse("t.yaml", new StringReader(text))));
        error.File.ShouldBe("t.yaml");
        error.Line.ShouldBe(line);
        error.Reason.ShouldContain(reason);
    }

    [Theory]
    [InlineData("https://b.example/?n=1&px=1&l=x&v=1", "https://b.example/")]
    [InlineData("https://b.example/?N=1&PX=1&L=x&V=1", "https://b.example/")]
    [InlineData("https://b.example/?l=1&v=2&p=1&own=1", "https://b.example/?l=1&v=2&p=1&own=1")]
    [InlineData("https://b.example/?l&v&bare", "https://b.example/?v")]
    [InlineData("https://b.example/?bare=&bare=1", "https://b.example/?bare=&bare=1")]
    [InlineData("https://a.example/?n=1&own=1&ours=1", "https://a.example/?ours=1")]
    [InlineData("https://x.y.a.example/?n=1&own=1&ours=1", "https://x.y.a.example/")]
    [InlineData("https://ya.example/?own=1", "https://ya.example/?own=1")]
    public void Read_Rules_HoldWhereTheySay(string url, string expected)
    {
        const string Rules = """
            names: [n]
            prefixes: [px]
            labels: [l]
            values: [v=1, bare]
            hosts:
              - {host: a.example, names: [own]}
              - {host: Y.A.example, names: [ours]}
            """;
        var urls = new UrlCanonicalizer(TrackingRulesFile.Read(ConfigurationYaml.Parse("t.yaml", new StringReader(Rules))));
        urls.Canonicalize(url).ShouldBe(expected);
    }

    /// <summary>What content systems call the parameter that chooses the page. None may be dropped, whatever its value, at a host without rules.</summary>
    [Theory]
    [InlineData("id aid nid sid tid cid pid uid mid gid did fid eid vid item itemid item_id article articleid article_id art artid news newsid news_id")]
    [InlineData("story storyid story_id post postid post_id p page page_id pageid paged part n no num nr number key code doc docid document")]
    [InlineData("entry entry_id e ep episode blog topic topic_id t thread threadid f forum showtopic showthread msg message q query s search k kw keyword")]
    [InlineData("tag category cat c section sec subject lang language locale l hl date d day m month y year v video watch list play file path name title slug")]
    [InlineData("url u link target to doi DOI isbn issue volume vol pii accession recid record r ref source via from origin mod feature type format view")]
    [InlineData("action option task do op cmd a b g h i j o w x z show read sort order start offset pk_id pk_news itm_id utm amp_id rss feed partner")]
    public void Load_AsShipped_DropsNoParameterThatMayChoose(string names)
    {
        foreach (var name in names.Split(' '))
        {
            foreach (var value in new[] { "12", "a-slug", "2024-01-02", "" })
            {
                var url = $"https://example.com/a?{name}={value}";
                CanonicalizerFixture.Shipped.Canonicalize(url).ShouldBe(url);
            }
        }
    }

    [Fact]
    public void Load_MissingFile_SaysSo() =>
        Should.Throw<InvalidConfigurationFileException>(() => TrackingRulesFile.Load("config/none.yaml")).Message.ShouldContain("does not exist");
}

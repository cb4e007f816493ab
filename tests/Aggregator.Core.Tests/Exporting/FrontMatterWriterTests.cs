using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Tests.Exporting;

public sealed class FrontMatterWriterTests
{
    public static TheoryData<string, string> PlainOrQuoted { get; } = new()
    {
        { "AWS", "AWS" },
        { "Biometric Companies", "Biometric Companies" },
        { "biometricupdate.com", "biometricupdate.com" },
        { "R&D (old)", "R&D (old)" },
        { "Zürich", "Zürich" },
        { "C#", "\"C#\"" },
        { "", "\"\"" },
        { ".NET", "\".NET\"" },
        { "a: b", "\"a: b\"" },
        { "a ", "\"a \"" },
        { " a", "\" a\"" },
        { "true", "\"true\"" },
        { "No", "\"No\"" },
        { "null", "\"null\"" },
        { "~", "\"~\"" },
        { "5G", "\"5G\"" },
        { "2022-04-06", "\"2022-04-06\"" },
        { "- a", "\"- a\"" },
        { "[a]", "\"[a]\"" },
        { "*a", "\"*a\"" },
        { "a, b", "\"a, b\"" },
        { "O'Reilly", "\"O'Reilly\"" },
        { "a\nb: c", "\"a\\nb: c\"" },
    };

    public static TheoryData<string, string> Quoted { get; } = new()
    {
        { "say \"hi\" \\ there", "say \\\"hi\\\" \\\\ there" },
        { "tab\tline\ncr\rnul\0", "tab\\tline\\ncr\\rnul\\0" },
        { "doesn’t 😀 日本", "doesn’t 😀 日本" },
        { "\u0001\u007F\u0085\u2028\uFEFF\uFFFF", "\\u0001\\u007F\\u0085\\u2028\\uFEFF\\uFFFF" },
    };

    [Fact]
    public void Write_Full_HasTheTargetFormat() =>
        FrontMatterWriter.Write(SampleArticles.Full).ShouldBe("""
            ---
            category: news
            title: "Home Office hears caution but wants action on facial recognition surveillance"
            excerpt: "It does not look like the United Kingdom will soon find consensus on how facial recognition systems are used by law enforcement."
            publishedDateTime: 2022-04-06T16:08:00Z
            originalUrl: "https://www.biometricupdate.com/202204/home-office-hears-caution-but-wants-action-on-facial-recognition-surveillance"
            webUrl: "https://www.biometricupdate.com/202204/home-office-hears-caution-but-wants-action-on-facial-recognition-surveillance"
            type: article
            quality: 36
            heat: -1
            published: false

            provider:
              name: Biometric Companies
              domain: biometricupdate.com

            topics:
              - Computer Vision
              - AI

            images:
              - url: "https://img.example/a.jpg"
                width: 2048
                height: 1365
                isCached: true
              - url: "https://img.example/b.jpg"
                width: null
                height: null
                isCached: false

            related: []

            secured: "c2VhbA==;aXY="
            ---


            """);

    [Fact]
    public void Write_Bare_HasNullsAndEmptyLists() =>
        FrontMatterWriter.Write(SampleArticles.Bare).ShouldBe("""
            ---
            category: news
            title: ""
            excerpt: ""
            publishedDateTime: 2022-04-06T17:00:00Z
            originalUrl: null
            webUrl: null
            type: audio
            quality: 0
            heat: -1
            published: false

            provider:
              name: X
              domain: x.example

            topics: []

            images: []

            related: []
            ---


            """);

    [Theory]
    [MemberData(nameof(PlainOrQuoted))]
    public void Write_Name_IsQuotedWhereNeeded(string name, string expected)
    {
        var text = FrontMatterWriter.Write(SampleArticles.Bare with { Provider = new ProviderName(name, "x.example"), Topics = [name], Category = name });

        text.ShouldContain($"\n  name: {expected}\n");
        text.ShouldContain($"\n  - {expected}\n");
        text.ShouldStartWith($"---\ncategory: {expected}\n");
        Read(text)["provider"]["name"].ShouldBe(new YamlScalarNode(name));
    }

    [Theory]
    [MemberData(nameof(Quoted))]
    public void Write_Title_IsEscaped(string title, string expected)
    {
        var text = FrontMatterWriter.Write(SampleArticles.Bare with { Title = title });

        text.ShouldContain($"\ntitle: \"{expected}\"\n");
        Read(text)["title"].ShouldBe(new YamlScalarNode(title));
    }

    [Fact]
    public void Write_LoneSurrogate_IsReplaced() =>
        FrontMatterWriter.Write(SampleArticles.Bare with { Title = "a\uDC00b\uD800" }).ShouldContain("\ntitle: \"a\uFFFDb\uFFFD\"\n");

    private static YamlNode Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[..text.LastIndexOf("---", StringComparison.Ordinal)]));
        return yaml.Documents[0].RootNode;
    }
}

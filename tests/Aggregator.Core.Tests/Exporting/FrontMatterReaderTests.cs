using System.Text;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Fields;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Exporting;

public sealed class FrontMatterReaderTests
{
    private const int Seed = 20261126;

    /// <summary>Pieces that mean something to YAML, and characters that some reader trips over.</summary>
    private static readonly string[] Nasty =
    [
        ": ", "- ", "# ", "---\n", "...", "\n", "\r\n", "\t", "\0", "\u0007", "\e", "\x7F", "\u0085", "\u00A0", "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uFFFF",
        "\"", "'", "\\", "\\n", "\\u0041", "&a", "*a", "!tag", "%TAG", "@", "`", "|", ">", "{", "}", "[", "]", ",", "?", "<<", "=", "~", "null", "true", "No",
        "0x1F", "1_000", "1e3", ".inf", "2022-04-06", "12:30:45", " ", "  ", "a", "Zürich", "日本語", "Привет", "😀", "e\u0301", "doesn’t", "R&D", "C#", "$", "{{", "<b>",
    ];

    private static readonly string Valid = FrontMatterWriter.Write(SampleArticles.Full);

    public static TheoryData<string, string, int, string> Wrong { get; } = new()
    {
        { "---\n", "", 1, "front matter begins with a line ---" },
        { "\n---\n", "\n", 1, "front matter ends with a line ---, within 2097152 characters" },
        { "category: news\n", "", 2, "'category' is missing" },
        { "title: \"", "title: \"\\q", 3, "is not YAML" },
        { "title: \"", "category: x\ntitle: \"", 3, "is not YAML" },
        { "heat: -1", "heat: -2", 10, "'heat' must be a whole number from -1 to 100" },
        { "quality: 36", "quality: 101", 9, "'quality' must be a whole number from 0 to 100" },
        { "quality: 36", "quality: many", 9, "'quality' must be a whole number from 0 to 100" },
        { "published: false", "published: no", 11, "'published' must be true or false" },
        { "type: article", "type: book", 8, "'type' must be article, video or audio" },
        { "2022-04-06T16:08:00Z", "2022-04-06", 5, "'publishedDateTime' must be a time in UTC, as in 2022-04-06T16:08:00Z" },
        { "provider:\n", "provider: x\nother:\n", 13, "'provider' must be a mapping with name and domain" },
        { "topics:\n", "topics: none\nother:\n", 17, "'topics' must be a list" },
        { "  - Computer Vision", "  - [Computer Vision]", 18, "'topics' must be a single value" },
        { "  - Computer Vision", "  - [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]", 18, "nested deeper than 16 levels" },
        { "  - Computer Vision\n  - AI", "  - &a Computer Vision\n  - *a", 19, "aliases are not allowed in front matter" },
        { "    width: 2048", "    width: -1", 23, "'width' must be a whole number from 0 to 2147483647" },
        { "related: []", "related: [x]", 31, "an entry of 'related' must be a mapping" },
        { "related: []", "related: [{title: x}]", 31, "'excerpt' is missing" },
        { "category: news", "...\n---x: 1", 1, "front matter is one mapping of names to values" },
    };

    [Fact]
    public void Read_Seed_WritesItBackByteForByte()
    {
        var seed = ReadSeed();
        var read = FrontMatterReader.Read(seed);

        read.Error.ShouldBeNull();
        FrontMatterWriter.Write(read.Article!).ShouldBe(seed);
        (FrontMatterWriter.Write(read.Article!)[..^read.Body.Length] + read.Body).ShouldBe(seed);
    }

    [Fact]
    public void Read_RepairedSeed_WritesItBackByteForByte()
    {
        var seed = ReadSeed();
        var repaired = DoubleEncoding.Repair(seed);
        repaired.ShouldBe(seed.Replace("doesnâ€™t", "doesn’t", StringComparison.Ordinal));

        var article = FrontMatterReader.Read(repaired).Article!;

        Encoding.UTF8.GetBytes(FrontMatterWriter.Write(article)).ShouldBe(Encoding.UTF8.GetBytes(repaired));
        article.Related[0].Excerpt.ShouldContain("doesn’t");
    }

    [Fact]
    public void Read_Seed_GivesEveryField()
    {
        var article = FrontMatterReader.Read(ReadSeed()).Article!;

        article.Category.ShouldBe("news");
        article.Title.ShouldStartWith("Home Office hears caution");
        article.Excerpt.ShouldEndWith("by law enforcement.");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2022, 4, 6, 16, 8, 0, TimeSpan.Zero));
        article.OriginalUrl.ShouldStartWith("https://www.biometricupdate.com/202204/home-office");
        article.WebUrl.ShouldBe(article.OriginalUrl);
        (article.Type, article.Quality, article.Heat, article.Published).ShouldBe((ArticleType.Article, 36, -1, false));
        article.Provider.ShouldBe(new ProviderName("Biometric Companies", "biometricupdate.com"));
        article.Topics.ShouldBe(["Computer Vision", "AI"]);
        var image = article.Images.ShouldHaveSingleItem();
        image.Url.ShouldEndWith("shutterstock_1437798524-scaled.jpg");
        (image.Width, image.Height, image.IsCached).ShouldBe((2048, 1365, true));
        article.Secured.ShouldStartWith("bsa+QfpogZasJBvJ");
        var related = article.Related.ShouldHaveSingleItem();
        related.Title.ShouldStartWith("Receive notifications for image analysis");
        related.Excerpt.ShouldEndWith("computer vision expertise.");
        related.PublishedAt.ShouldBe(new DateTimeOffset(2022, 4, 6, 16, 46, 32, TimeSpan.Zero));
        related.WebUrl.ShouldStartWith("https://aws.amazon.com/blogs/machine-learning/receive-notifications");
        (related.Type, related.Quality, related.Provider).ShouldBe((ArticleType.Article, 90, new ProviderName("AWS", "aws.amazon.com")));
        (related.Images.Single().Width, related.Images[0].Height, related.Images[0].IsCached).ShouldBe((1584, 669, true));
    }

    [Fact]
    public void Read_AnyArticle_IsWhatWasWritten()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 3_000; i++)
        {
            var article = Any(random);
            var text = FrontMatterWriter.Write(article);

            var read = FrontMatterReader.Read(text);

            read.Error.ShouldBeNull(text);
            FrontMatterWriter.Write(read.Article!).ShouldBe(text);
            ShouldBeSame(read.Article!, article);
        }
    }

    [Fact]
    public void Read_AnyDamagedText_NeverThrows()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(Valid);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(at, random.Next(1, Math.Min(40, text.Length - at) + 1));
                else text.Insert(at, AnyText(random));
            }

            var read = FrontMatterReader.Read(text.ToString());

            if (!read.Success) (read.Error, read.Line).ShouldSatisfyAllConditions(r => r.Item1.ShouldNotBeEmpty(), r => r.Item2.ShouldBeGreaterThan(0));
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_Wrong_TellsLineAndReason(string from, string to, int line, string reason)
    {
        Valid.ShouldContain(from);
        var read = FrontMatterReader.Read(Valid.Replace(from, to, StringComparison.Ordinal));

        read.Success.ShouldBeFalse();
        read.Error!.ShouldStartWith(reason);
        read.Line.ShouldBe(line);
    }

    [Fact]
    public void Read_WindowsLinesMarkAndBody_AreTaken()
    {
        var read = FrontMatterReader.Read("\uFEFF" + Valid.Replace("\n", "\r\n", StringComparison.Ordinal) + "Text\r\n---\r\nmore");

        read.Error.ShouldBeNull();
        read.Body.ShouldBe("\r\nText\r\n---\r\nmore");
        ShouldBeSame(read.Article!, SampleArticles.Full);
    }

    [Fact]
    public void Read_DeepNesting_EndsSoon() =>
        FrontMatterReader.Read("---\na: " + new string('[', 1_000_000) + "\n---\n").Error!.ShouldStartWith("nested deeper");

    private static string ReadSeed()
    {
        Corpus.Require();
        return File.ReadAllText(Path.Combine(Corpus.Folder!, "..", "seed", "article.md"), new UTF8Encoding(false, true));
    }

    private static void ShouldBeSame(Article read, Article written)
    {
        read.ShouldSatisfyAllConditions(
            r => r.Category.ShouldBe(written.Category),
            r => r.Title.ShouldBe(written.Title),
            r => r.Excerpt.ShouldBe(written.Excerpt),
            r => r.PublishedAt.ShouldBe(written.PublishedAt),
            r => r.OriginalUrl.ShouldBe(written.OriginalUrl),
            r => r.WebUrl.ShouldBe(written.WebUrl),
            r => r.Type.ShouldBe(written.Type),
            r => (r.Quality, r.Heat, r.Published).ShouldBe((written.Quality, written.Heat, written.Published)),
            r => r.Provider.ShouldBe(written.Provider),
            r => r.Topics.ShouldBe(written.Topics),
            r => r.Images.ShouldBe(written.Images.Select(i => i with { Hash = null })),
            r => r.Related.Select(x => x with { Images = [] }).ShouldBe(written.Related.Select(x => x with { Images = [] })),
            r => r.Related.SelectMany(x => x.Images).ShouldBe(written.Related.SelectMany(x => x.Images)),
            r => r.Secured.ShouldBe(written.Secured));
    }

    private static Article Any(Random random) => SampleArticles.Bare with
    {
        Category = AnyText(random),
        Title = AnyText(random),
        Excerpt = AnyText(random),
        PublishedAt = AnyTime(random),
        OriginalUrl = AnyText(random),
        WebUrl = AnyText(random),
        Type = (ArticleType)random.Next(3),
        Quality = random.Next(101),
        Heat = random.Next(-1, 101),
        Published = random.Next(2) == 0,
        Provider = new ProviderName(AnyText(random), AnyText(random)),
        Topics = [.. Times(random, 4).Select(_ => AnyText(random))],
        Images = AnyImages(random),
        Related = [.. Times(random, 6).Select(_ => new RelatedArticle(
            AnyText(random), AnyText(random), AnyTime(random), AnyText(random), (ArticleType)random.Next(3),
            new ProviderName(AnyText(random), AnyText(random)), random.Next(101), AnyImages(random)))],
        Secured = random.Next(2) == 0 ? null : AnyText(random),
    };

    private static List<ArticleImage> AnyImages(Random random) =>
        [.. Times(random, 3).Select(_ => new ArticleImage(AnyText(random), AnySize(random), AnySize(random), random.Next(2) == 0))];

    private static int? AnySize(Random random) => random.Next(3) == 0 ? null : random.Next(10_000);

    private static DateTimeOffset AnyTime(Random random) => DateTimeOffset.UnixEpoch.AddSeconds(random.NextInt64(-10_000_000_000, 100_000_000_000));

    private static IEnumerable<int> Times(Random random, int bound) => Enumerable.Range(0, random.Next(bound));

    private static string AnyText(Random random) => string.Concat(Times(random, 6).Select(_ =>
        random.Next(4) == 0 ? char.ConvertFromUtf32(AnyCodePoint(random)) : Nasty[random.Next(Nasty.Length)]));

    private static int AnyCodePoint(Random random)
    {
        var codePoint = random.Next(random.Next(2) == 0 ? 0x300 : 0x10FFFF);
        return codePoint is >= 0xD800 and <= 0xDFFF ? 'x' : codePoint;
    }
}

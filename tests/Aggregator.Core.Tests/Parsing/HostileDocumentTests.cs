using System.Diagnostics;
using System.Text;
using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Documents that mean harm, or look like it: always a value, and soon.</summary>
public sealed class HostileDocumentTests
{
    /// <summary>Work that grows with the square of the size takes minutes; a busy machine must not fail what is linear.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, Func<string>> Documents => new()
    {
        { "200,000 levels", () => Repeat("<a>", 200_000) },
        { "200,000 levels in a feed", () => "<rss version='2.0'><channel>" + Repeat("<a>", 200_000) },
        { "200,000 levels, closed", () => "<rss version='2.0'><channel><item><description>" + Repeat("<b>", 200_000) + Repeat("</b>", 200_000) + "</description></item></channel></rss>" },
        { "200,000 levels of JSON", () => "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + Repeat("[", 200_000) },
        { "billion laughs", BillionLaughs },
        { "parameter entities", () => "<!DOCTYPE rss [<!ENTITY % a 'x'><!ENTITY % b '%a;%a;%a;'> %b; ]><rss version='2.0'><channel><title>t</title></channel></rss>" },
        { "quadratic entity", () => "<!DOCTYPE rss [<!ENTITY a '" + Repeat("x", 100_000) + "'>]><rss version='2.0'><channel><title>" + Repeat("&a;", 100_000) + "</title></channel></rss>" },
        { "external entity", () => "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&a;</title></channel></rss>" },
        { "title of 12 MB", () => TestParser.Rss("<title>" + Repeat("x", 12_000_000) + "</title><item><title>" + Repeat("y", 100_000) + "</title></item>") },
        { "60,000 items", () => TestParser.Rss(Repeat("<item><title>t</title><link>http://a.example/</link></item>", 60_000)) },
        { "60,000 items, broken", () => TestParser.Rss(Repeat("<item><title>t & u</title><link>http://a.example/</link></item>", 60_000)) },
        { "60,000 entries", () => TestParser.Atom(Repeat("<entry><title>t</title></entry>", 60_000)) },
        { "60,000 JSON items", () => "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + Repeat("{\"id\":\"1\"},", 60_000) + "{}]}" },
        { "300,000 categories", () => TestParser.Rss("<item>" + Repeat("<category>c</category>", 300_000) + "</item>") },
        { "100,000 attributes", () => TestParser.Rss("<item " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}='' ")) + "/>") },
        { "100,000 prefixes", () => TestParser.Rss(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<p{i}:x/>"))) },
        { "a million ampersands", () => TestParser.Rss("<title>" + Repeat("&", 1_000_000) + "</title>") },
        { "a million brackets", () => TestParser.Rss("<title>" + Repeat("<", 1_000_000) + "</title>") },
        { "open comments", () => "<rss version='2.0'><channel>" + Repeat("<!-- ", 200_000) },
        { "open CDATA sections", () => "<rss version='2.0'><channel><item>" + Repeat("<![CDATA[", 200_000) },
        { "end tags of nothing", () => "<rss version='2.0'><channel><item>" + Repeat("<b>", 150) + Repeat("</x>", 300_000) },
        { "open items", () => "<rss version='2.0'><channel>" + Repeat("<item><title>x", 100_000) },
        { "open processing instructions", () => Repeat("<?", 500_000) },
        { "open attribute quotes", () => "<rss version='2.0'><channel>" + Repeat("<a b=\"", 50_000) },
        { "names that end in a quote", () => "<feed xmlns='http://www.w3.org/2005/Atom'>" + Repeat("<descript\"", 200_000) },
        { "zeros", () => new string('\0', 1_000_000) },
        { "doubly encoded leads", () => TestParser.Rss("<title>" + Repeat("Ãâ€", 1_000_000) + "</title>") },
        { "open link tags", () => "<html>" + Repeat("<link ", 200_000) },
    };

    [Theory]
    [MemberData(nameof(Documents), DisableDiscoveryEnumeration = true)]
    public void Parse_HostileDocument_IsAValueSoon(string name, Func<string> document)
    {
        var bytes = Encoding.UTF8.GetBytes(document());
        var watch = Stopwatch.StartNew();

        var result = TestParser.Parse(bytes);

        watch.Elapsed.ShouldBeLessThan(Patience, name);
        (result.Success ? result.Feed.Format : result.Message).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Parse_MoreItemsThanBound_CountsTheRest()
    {
        var feed = TestParser.Feed(TestParser.Rss(Repeat("<item><title>t</title></item>", 5_003)));

        feed.Items.Count.ShouldBe(5_000);
        feed.ItemsLeftOut.ShouldBe(3);
    }

    [Fact]
    public void Parse_DeepMarkupInOneItem_CostsNotTheFeed()
    {
        var deep = Repeat("<b>", 1_000) + "x" + Repeat("</b>", 1_000);

        var feed = TestParser.Feed(TestParser.Rss($"<item><title>a</title></item><item><description>{deep}</description></item><item><title>c</title></item>"));

        feed.Items.Count.ShouldBe(3);
        feed.Items[1].Summary.Value.ShouldContain("x");
        feed.Items[2].Title.Value.ShouldBe("c");
    }

    [Fact]
    public void Parse_ExternalEntity_IsNeverRead()
    {
        var feed = TestParser.Feed("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><title>[&a;]</title></channel></rss>");

        feed.Title.Value.ShouldBe("[&a;]");
    }

    [Fact]
    public void Parse_DocumentBeyondMaxBytes_IsTooLarge()
    {
        var parser = TestParser.Create(("MaxBytes", "1024"));

        var result = parser.Parse(new FeedDocument(new byte[1025], null, null));

        result.Success.ShouldBeFalse();
        result.Failure.ShouldBe(RefreshOutcomeKind.TooLarge);
        result.Message.ShouldContain("Aggregator:Parsing:MaxBytes");
    }

    [Fact]
    public void Parse_MutatedDocuments_NeverThrows()
    {
        Corpus.Require();
        const int Mutations = 2_000;
        const int MaxSeedBytes = 30_000;
        var random = new Random(20240229);
        var seeds = new[] { Corpus.Feeds, Corpus.Malformed }
            .SelectMany(folder => Corpus.Entries(folder).Select(entry => Corpus.Read(folder, entry.File)))
            .Where(bytes => bytes.Length is > 0 and < MaxSeedBytes)
            .ToArray();

        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutate(seeds[i % seeds.Length], random);
            var result = TestParser.Parse(mutated, i % 5 == 0 ? "text/xml; charset=iso-8859-1" : null, i % 2 == 0 ? "https://example.com/feed" : null);
            (result.Success || result.Message.Length > 0).ShouldBeTrue();
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var changes = random.Next(1, 12); changes > 0 && bytes.Count > 8; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length)); break;
                case 3: bytes.Insert(at, (byte)"<>&;\"'/]![-\0"[random.Next(12)]); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes.InsertRange(at, "<![CDATA[<item>&#0;&nbsp;<a:b c=d e>"u8.ToArray().Take(random.Next(1, 36))); break;
            }
        }

        return bytes.ToArray();
    }

    private static string BillionLaughs()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} '{Repeat($"&l{i - 1};", 10)}'>"));
        return $"<!DOCTYPE rss [<!ENTITY l0 'lol'>{entities}]><rss version='2.0'><channel><title>&l9;</title></channel></rss>";
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}

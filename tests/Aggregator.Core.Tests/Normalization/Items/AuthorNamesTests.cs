using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Items;

namespace Aggregator.Core.Tests.Normalization.Items;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Ada L.", null, "Ada L.")]
    [InlineData(" Ada\n L. ", null, "Ada L.")]
    [InlineData("ada@mail.example (Ada L.)", null, "Ada L.")]
    [InlineData("Ada L. <ada@mail.example>", null, "Ada L.")]
    [InlineData("ada@mail.example", null, "ada")]
    [InlineData(null, "ada@mail.example", "ada")]
    [InlineData("Ada L.", "ada@mail.example", "Ada L.")]
    [InlineData("Ann O'Neil", null, "Ann O'Neil")]
    public void Of_Author_IsAName(string? name, string? email, string expected) =>
        AuthorNames.Of(Item(new ParsedAuthor(name, null, email)), new ParsedFeed { Format = "RSS 2.0" }).ShouldBe([expected]);

    [Fact]
    public void Of_SameNames_AreOne() =>
        AuthorNames.Of(Item(new ParsedAuthor("Ada"), new ParsedAuthor("ADA"), new ParsedAuthor("Bob")), new ParsedFeed { Format = "RSS 2.0" }).ShouldBe(["Ada", "Bob"]);

    [Theory]
    [InlineData("Atom 1.0", 1)]
    [InlineData("JSON Feed 1.1", 1)]
    [InlineData("RSS 2.0", 0)]
    public void Of_NoAuthor_IsTheFeedsWhereTheFormatSaysSo(string format, int count) =>
        AuthorNames.Of(Item(), new ParsedFeed { Format = format, Authors = [new ParsedAuthor("Ada")] }).Count.ShouldBe(count);

    private static ParsedItem Item(params ParsedAuthor[] authors) => new() { Position = 0, Authors = authors };
}

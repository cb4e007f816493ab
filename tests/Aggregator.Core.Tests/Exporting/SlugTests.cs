using Aggregator.Core.Exporting;

namespace Aggregator.Core.Tests.Exporting;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Hello, World!", "hello-world")]
    [InlineData("It doesn’t — or does it?", "it-doesnt-or-does-it")]
    [InlineData("Crème brûlée in Łódź", "creme-brulee-in-lodz")]
    [InlineData("Größe, Ærø & Øre", "groesse-aero-ore")]
    [InlineData("100% C#", "100-c")]
    [InlineData("Привет мир 2024", "2024")]
    [InlineData("--- ", "")]
    [InlineData("", "")]
    public void Of_Title_IsAscii(string title, string expected) => Slug.Of(title).ShouldBe(expected);

    [Fact]
    public void Of_LongTitle_IsCutAtAWord()
    {
        var slug = Slug.Of(string.Concat(Enumerable.Repeat("seventy ", 20)));

        slug.Length.ShouldBeLessThanOrEqualTo(Slug.MaxLength);
        slug.ShouldEndWith("-seventy");
    }

    [Fact]
    public void Of_LongWord_IsCutAnywhere() => Slug.Of(new string('x', 10_000)).ShouldBe(new string('x', Slug.MaxLength));
}

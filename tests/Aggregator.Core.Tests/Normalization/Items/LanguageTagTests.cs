using Aggregator.Core.Normalization.Items;

namespace Aggregator.Core.Tests.Normalization.Items;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("en_us", "en-US")]
    [InlineData(" de ", "de")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("sl-rozaj-1994", "sl-rozaj-1994")]
    [InlineData("en-x-us", "en-x-us")]
    [InlineData("english", null)]
    [InlineData("e", null)]
    [InlineData("en-", null)]
    [InlineData("en-toolongsubtag", null)]
    [InlineData("en us", null)]
    [InlineData("12", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Normalize_Tag_HasItsUsualSpelling(string? tag, string? expected) => LanguageTag.Normalize(tag).ShouldBe(expected);
}

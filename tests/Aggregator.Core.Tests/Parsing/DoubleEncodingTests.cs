using Aggregator.Core.Parsing.Fields;

namespace Aggregator.Core.Tests.Parsing;

public sealed class DoubleEncodingTests
{
    [Theory]
    [InlineData("doesnâ€™t", "doesn’t")]
    [InlineData("doesn\u00E2\u0080\u0099t", "doesn’t")]
    [InlineData("â€œquotedâ€\u009D", "“quoted”")]
    [InlineData("CinÃ©ma", "Cinéma")]
    [InlineData("Gerald HÃ¶rhan – München", "Gerald Hörhan – München")]
    [InlineData("100Â°, Â© 2020, 5Â\u00A0km", "100°, © 2020, 5\u00A0km")]
    [InlineData("5 â‚¬", "5 €")]
    [InlineData("wait â€¦ and â€“ go", "wait … and – go")]
    [InlineData("party ðŸŽ‰", "party 🎉")]
    [InlineData("Ð¯Ð½Ð´ÐµÐºÑ", "Ð¯Ð½Ð´ÐµÐºÑ")]
    [InlineData("Ð¯Ð½Ð´ÐµÐº", "Яндек")]
    public void Repair_DoublyEncoded_IsRead(string text, string expected) => DoubleEncoding.Repair(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("Les élèves sont fâchés")]
    [InlineData("«CAFÉ»")]
    [InlineData("Et voilà\u00A0»")]
    [InlineData("«AMANHû")]
    [InlineData("São Paulo, Ãlamo, Â, â")]
    [InlineData("Øystein Åse – Ærø")]
    [InlineData("Новости €")]
    [InlineData("ending in Ã")]
    [InlineData("ending in â€")]
    public void Repair_RealText_StaysAsItIs(string text) => DoubleEncoding.Repair(text).ShouldBeSameAs(text);
}

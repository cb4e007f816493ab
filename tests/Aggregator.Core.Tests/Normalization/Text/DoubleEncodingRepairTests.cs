using System.Text;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Tests.Normalization.Text;

public sealed class DoubleEncodingRepairTests
{
    [Theory]
    [InlineData("doesnâ€™t", "doesn’t")]
    [InlineData("doesnâ\u0080\u0099t", "doesn’t")]
    [InlineData("â€œquotedâ€\u009D", "“quoted”")]
    [InlineData("cafÃ©", "café")]
    [InlineData("CataluÃ±a", "Cataluña")]
    [InlineData("Culture : CinÃ©ma, thÃ©Ã¢tre", "Culture : Cinéma, théâtre")]
    [InlineData("Curitiba e regiÃ£o", "Curitiba e região")]
    [InlineData("turÃ\u00ADstica", "turística")]
    [InlineData("5Â\u00A0â‚¬ Â© 2020", "5\u00A0€ © 2020")]
    [InlineData("ÐœÐ¾Ñ\u0081ÐºÐ²Ð°", "Москва")]
    [InlineData("ðŸ˜€", "😀")]
    [InlineData("æ—¥æœ¬", "日本")]
    public void Repair_DoubleEncoded_IsRepaired(string text, string expected) => DoubleEncodingRepair.Repair(text).ShouldBe(expected);

    [Theory]
    [InlineData("doesn’t")]
    [InlineData("café, Übergang, señor, Ångström")]
    [InlineData("« LIBERTÉ\u00A0»")]
    [InlineData("CAFÉ® and NÃO")]
    [InlineData("à la carte")]
    [InlineData("São Paulo, IRMÃ\u00A0»")]
    [InlineData("Ð alone")]
    [InlineData("Â")]
    [InlineData("")]
    [InlineData("日本 Москва")]
    public void Repair_RightText_IsTheSameInstance(string text) => DoubleEncodingRepair.Repair(text).ShouldBeSameAs(text);

    [Fact]
    public void Repair_EveryCharacterEncodedTwice_ComesBack()
    {
        for (var c = 0x2010; c < 0x2100; c++)
        {
            var text = $"x{(char)c}y";
            DoubleEncodingRepair.Repair(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))).ShouldBe(text);
        }
    }
}

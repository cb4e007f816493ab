using Aggregator.Store.Embedded.Lucene;

namespace Aggregator.Store.Tests.Lucene;

public sealed class LanguageRulesTests
{
    private const string Mixed = "L’été İstanbul'da ИЗДАНИЯ Μάρκετς الكتاب किताबें Häuser Straße running 東京 ไทย a \uD800 \0 ﬁn ĳsberg o'clock";

    public static TheoryData<string> Languages => [.. LanguageRules.Languages.Append("").Append("xx").Append("pt-BR")];

    /// <summary>A word, its language, and another form of it that stands for the same.</summary>
    public static TheoryData<string, string, string> Forms => new()
    {
        { "en", "running", "runs" },
        { "en", "apple's", "apples" },
        { "de", "Häuser", "Haus" },
        { "fr", "l'élection", "élections" },
        { "es", "mercados", "mercado" },
        { "it", "dell'anno", "anno" },
        { "pt-BR", "eleições", "eleição" },
        { "nl", "verkiezingen", "verkiezing" },
        { "sv", "marknader", "marknaden" },
        { "ru", "выборы", "выборов" },
        { "tr", "kitaplar", "kitap" },
        { "el", "εκλογές", "εκλογών" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Analyzers_AnyText_MakeWords(string language)
    {
        TextTokens.Read(ArticleAnalyzers.ForIndex(language), Mixed).Count.ShouldBeGreaterThan(10);
        TextTokens.Read(ArticleAnalyzers.ForWords(language), Mixed).Select(t => t.Place).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Analyzers_TwoForms_ShareOne(string language, string first, string second)
    {
        var (a, b) = (Words(first), Words(second));
        a.Intersect(b).ShouldNotBeEmpty($"{string.Join(", ", a)} and {string.Join(", ", b)}");

        string[] Words(string text) => [.. TextTokens.Read(ArticleAnalyzers.ForIndex(language), text).Select(t => t.Word)];
    }
}

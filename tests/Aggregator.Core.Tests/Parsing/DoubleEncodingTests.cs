using System.Net;
using System.Text;
using Aggregator.Core.Parsing.Charsets;
using Aggregator.Core.Parsing.Fields;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Parsing;

public sealed class DoubleEncodingTests
{
    /// <summary>The files of the corpus that hold doubly encoded text; all other text of it is right.</summary>
    private static readonly HashSet<string> DoublyEncoded =
    [
        ..
        """
        20minutos-catalunya-rss10.xml
        20minutos-rss10.xml
        botframework-rss20.xml
        breakingnews-ie-rss20.xml
        codehollow-rss20.xml
        ctvnews-rss20.xml
        dastandard-rss20.xml
        derbrutkasten-rss20.xml
        dienuus-afrikaans-rss20.xml
        faznet-rss20.xml
        hubspot-rss20.xml
        indianexpress-rss20.xml
        japantimes-rss20.xml
        japantoday-rss20.xml
        jdd-culture-rss20.xml
        jungegruender-rss20.xml
        lefigaro-culture-rss20.xml
        lemonde-rss20.xml
        leparisien-rss20.xml
        londonist-rss20.xml
        massanews-rss20.xml
        moscowtimes-earlier-rss20.xml
        orf-at-earlier-rss10.xml
        reuters-world-rss20.xml
        romanews-rss20.xml
        romatoday-rss20.xml
        rsscom-blog-rss20.xml
        spiegel-rss20.xml
        themirror-rss20.xml
        theverge-allposts-atom10.xml
        theverge-frontpage-atom10.xml
        thomasmaurer-rss20.xml
        trendingtopics-rss20.xml
        yandex-moscow-rss20.xml
        youtube-investmentpunk-earlier-atom10.xml
        """.Split('\n', StringSplitOptions.TrimEntries),
    ];

    public static TheoryData<string> Languages =>
    [
        "Les élèves vont à l’école où l’on goûte « la crème brûlée » — ça coûte 5 €.",
        "Größe und Maß: Öl, Ärger, Übung – „süß“ für 100 °C.",
        "¿Qué mañana? ¡El niño comió piñas en la ciudad!",
        "Città però perché così già più",
        "São Paulo não é só ação: coração, lições, avó",
        "Één café, coördinatie, reünie, geïnteresseerd",
        "Smørrebrød på Ærø, Åse og Øystein, Västerås",
        "Þetta er íslenska: ð, þ, æ og ö",
        "Zażółć gęślą jaźń, Łódź i Świnoujście",
        "Příliš žluťoučký kůň úpěl ďábelské ódy",
        "Árvíztűrő tükörfúrógép",
        "Şişli’de ağaç, İstanbul’da yağmur, ıslak göz",
        "Știri și fapte în România, țară",
        "Lūšis ir ežys, ąžuolas; šķīvis, ģimene",
        "Новости дня: в Москве открылась выставка, ёлка — «Яндекс»",
        "Новини дня: її, ґрунт, єдність",
        "Ειδήσεις της ημέρας από την Αθήνα",
        "חדשות היום בישראל",
        "أخبار اليوم في العالم",
        "ข่าววันนี้จากกรุงเทพ",
        "आज के समाचार",
        "Tin tức hôm nay ở Việt Nam: đường phố",
        "日本語のニュース、今日の天気。",
        "今日新闻：北京天气晴朗",
        "오늘의 뉴스와 날씨",
        "It’s “great” – isn’t it… 🎉 ☃ ™",
    ];

    public static TheoryData<string> Feeds => Corpus.Files(Corpus.Feeds);

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
    [InlineData("Ð¯Ð½Ð´ÐµÐºÑ", "ЯндекÑ")]
    [InlineData("Ð¯Ð½Ð´ÐµÐº", "Яндек")]
    [InlineData("Ã–sterreich", "Österreich")]
    [InlineData("\"Ã…sa\" – Möte", "\"Åsa\" – Möte")]
    [InlineData("VoilÃ\u00A0 – très bien", "Voilà – très bien")]
    [InlineData("de Paris Ã\u00A0 Rome – été", "de Paris à Rome – été")]
    [InlineData("goÃ»ter – été", "goûter – été")]
    [InlineData("5 Ã— 4 – 855Ã—516", "5 × 4 – 855×516")]
    [InlineData("WrzesieÅ„ 1939", "Wrzesień 1939")]
    [InlineData("Domen KoÅ¾ar – été", "Domen Kožar – été")]
    [InlineData("Ä°stihdam", "İstihdam")]
    [InlineData("parameter Î± – été", "parameter α – été")]
    [InlineData("itÂ’s", "it’s")]
    [InlineData("EDITORS Â– THIS", "EDITORS – THIS")]
    [InlineData("it\u00C2\u0092s", "it’s")]
    [InlineData("doesnÃ¢â‚¬â„¢t", "doesn’t")]
    public void Repair_DoublyEncoded_IsRead(string text, string expected) => DoubleEncoding.Repair(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("Les élèves sont fâchés")]
    [InlineData("«CAFÉ»")]
    [InlineData("CAFÉ… THÉ…")]
    [InlineData("RENÉ™, RENÉ®")]
    [InlineData("¡QUÉ¡ ¿QUÉ¿ SALIÓ¡ PERÚ¡")]
    [InlineData("MALÁŠ VEJVODÍŠ MUŽÍŽ")]
    [InlineData("MGÖ’nin, TÜ’nün, Ö’nün")]
    [InlineData("Et voilà\u00A0»")]
    [InlineData("“été”»")]
    [InlineData("«AMANHû")]
    [InlineData("IRMÔ, IRMÓ, IRMÖ, IRMÅ")]
    [InlineData("as letras “Ã” e “Â”, «Â», « Ã »")]
    [InlineData("Ø±0,05 mm, 2×½, ×¾")]
    [InlineData("São Paulo, Ãlamo, Â, â")]
    [InlineData("Øystein Åse – Ærø")]
    [InlineData("Новости €")]
    [InlineData("ending in Ã")]
    [InlineData("ending in â€")]
    public void Repair_RealText_StaysAsItIs(string text) => DoubleEncoding.Repair(text).ShouldBeSameAs(text);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Repair_AnyLanguageEncodedTwice_IsTheOriginal(string text)
    {
        DoubleEncoding.Repair(text).ShouldBeSameAs(text);
        foreach (var misread in (Encoding[])[CharsetTable.Find("windows-1252")!.Encoding, Encoding.Latin1])
        {
            var once = misread.GetString(Encoding.UTF8.GetBytes(text));
            DoubleEncoding.Repair(once).ShouldBe(text, misread.WebName);
            DoubleEncoding.Repair(misread.GetString(Encoding.UTF8.GetBytes(once))).ShouldBe(text, misread.WebName + " twice");
        }
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Repair_TextOfTheCorpus_ChangesOnlyWhatIsDoublyEncoded(string file)
    {
        var document = TextDecoder.Decode(Corpus.Read(Corpus.Feeds, file), null).Text;

        var changed = document.Split('<', '>')
            .SelectMany(text => (string[])[WebUtility.HtmlDecode(text), WebUtility.HtmlDecode(WebUtility.HtmlDecode(text))])
            .Where(text => !ReferenceEquals(DoubleEncoding.Repair(text), text));

        if (DoublyEncoded.Contains(file))
            changed.ShouldNotBeEmpty();
        else
            changed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("doesn&acirc;&euro;&trade;t", "doesn’t")]
    [InlineData("doesn&acirc;\u0080\u0099t", "doesn’t")]
    [InlineData("doesn&#226;&#128;&#153;t", "doesn’t")]
    [InlineData("doesn&#xE2;&#x20AC;&#x2122;t", "doesn’t")]
    [InlineData("Cin&Atilde;&copy;ma, th&Atilde;&copy;&Atilde;&cent;tre", "Cinéma, théâtre")]
    [InlineData("CinÃ&copy;ma &amp; &lt;b&gt;", "Cinéma &amp; &lt;b&gt;")]
    [InlineData("again&Acirc;&nbsp;at", "again\u00A0at")]
    [InlineData("party &eth;&Yuml;Ž&permil;", "party 🎉")]
    public void RepairMarkup_SequenceInEntities_IsRead(string markup, string expected) => DoubleEncoding.RepairMarkup(markup).ShouldBe(expected);

    [Theory]
    [InlineData("plain &amp; simple")]
    [InlineData("f&acirc;ch&eacute;, &acirc; &amp; &Atilde;")]
    [InlineData("&acirc;&euro; &Acirc;&amp; &Atilde;&lt;")]
    [InlineData("&acirc;&euro;&trade")]
    [InlineData("&acirc;")]
    [InlineData("â&")]
    public void RepairMarkup_RealMarkup_StaysAsItIs(string markup) => DoubleEncoding.RepairMarkup(markup).ShouldBeSameAs(markup);

    [Fact]
    public void Parse_SequencesInEntities_AreReadInTitleAndContent()
    {
        var item = TestParser.RssItem(
            """
            <title>doesn&amp;acirc;&amp;euro;&amp;trade;t</title>
            <description><![CDATA[<p>Cin&Atilde;&copy;ma</p>]]></description>
            """);

        item.Title.Value.ShouldBe("doesn’t");
        item.Summary.Value.Trim().ShouldBe("<p>Cinéma</p>");
    }

    [Fact]
    public void Parse_PlainTextAboutEntities_StaysAsItIs() =>
        TestParser.AtomItem("<title>&amp;acirc;&amp;euro;&amp;trade;</title>").Title.Value.ShouldBe("&acirc;&euro;&trade;");
}

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Dates in words of many languages.</summary>
public sealed class FeedDateLanguageTests
{
    private const string Table =
        """
        # A Tuesday in Spanish and French is March elsewhere
        mar, 05 août 2008 10:00:00 GMT | 2008-08-05T10:00:00
        mar 05 janv 2008 10:00:00 GMT | 2008-01-05T10:00:00
        mar. 3 mars 2009 | 2009-03-03T00:00:00
        mar 3 mar 2009 | 2009-03-03T00:00:00
        mar 3 2009 | 2009-03-03T00:00:00
        3 mar 2009 | 2009-03-03T00:00:00
        # Words between
        4 de fevereiro de 2010 | 2010-02-04T00:00:00
        4 de enero de 2010, 3:04 p. m. | 2010-01-04T15:04:00
        Lundi, 2 janvier 2006 à 15h04 | 2006-01-02T15:04:00
        1er mars 2006 | 2006-03-01T00:00:00
        02 января 2006 г., 15:04 | 2006-01-02T15:04:00
        2. tammikuuta 2006 klo 15.04 | 2006-01-02T15:04:00
        Sonntag, den 4. Januar 2004 um 16:29 Uhr | 2004-01-04T16:29:00
        4 janvier 2004 à 16h29min | 2004-01-04T16:29:00
        # Greek
        Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T17:00:00
        Τρι, 11 Μάώ 2004 12:00:00 GMT | 2004-03-11T12:00:00
        Παρ, 01 Ιαν 2010 10:00 μ.μ. | 2010-01-01T22:00:00
        # Hungarian
        2004-július-13T9:15-05:00 | 2004-07-13T14:15:00
        2004-februári-1T19:15+1:00 | 2004-02-01T18:15:00
        2006. január 2. 15:04 | 2006-01-02T15:04:00
        # Korean, whose words stand for Korea's time
        2004년 05월 28일  01:31:15 | 2004-05-27T16:31:15
        2004년 05월 28일 오후 11:31:25 | 2004-05-28T14:31:25
        2004-05-25 오전 11:23:17 | 2004-05-25T02:23:17
        2004-05-25 오후 08:14:19 | 2004-05-25T11:14:19
        2004-05-25 오후 12:14:19 | 2004-05-25T03:14:19
        2004. 5. 28. 오후 1:05 | 2004-05-28T04:05:00
        2004년 5월 28일 13시 5분 | 2004-05-28T04:05:00
        2004년 5월 28일 13:05 +0000 | 2004-05-28T13:05:00
        2004년 5월 28일 | 2004-05-28T00:00:00
        # Chinese and Japanese
        2004年5月28日 | 2004-05-28T00:00:00
        2004 年 5 月 28 日 下午 1:05 | 2004-05-28T13:05:00
        2004年5月28日 星期五 13:05 | 2004-05-28T13:05:00
        2004年5月28日 13時05分06秒 | 2004-05-28T13:05:06
        2004年5月28日 午後1時5分 | 2004-05-28T13:05:00
        2004年5月28日（金）13:05 | 2004-05-28T13:05:00
        2004/05/28(金) 13:05 | 2004-05-28T13:05:00
        ２００４年５月２８日　１３：０５ | 2004-05-28T13:05:00
        5月28日 |
        2004年13月28日 |
        # Digits, dashes and spaces of other scripts
        ٢٨/٠٥/٢٠٠٤ | 2004-05-28T00:00:00
        2004‑05‑28 | 2004-05-28T00:00:00
        4 janvier 2004 | 2004-01-04T00:00:00
        ‏28/05/2004 | 2004-05-28T00:00:00
        """;

    public static TheoryData<string, string> Rows => DateTable.Rows(Table.Replace(@"\u00A0", "\u00A0").Replace(@"\u200F", "\u200F"));

    /// <summary>Language, its months in full, its months in short, its weekdays.</summary>
    public static TheoryData<string, string, string, string> Languages => new()
    {
        {
            "German",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
            "Mo Di Mi Do Fr Sa So Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag"
        },
        {
            "French",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
            "lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche lun. mar."
        },
        {
            "Spanish",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene feb mar abr may jun jul ago sep oct nov dic",
            "lun mar mié jue vie sáb dom lunes martes miércoles jueves viernes sábado domingo"
        },
        {
            "Italian",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "gen feb mar apr mag giu lug ago set ott nov dic",
            "lun mar mer gio ven sab dom lunedì martedì mercoledì giovedì venerdì sabato domenica martedi"
        },
        {
            "Portuguese",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "jan fev mar abr mai jun jul ago set out nov dez",
            "seg ter qua qui sex sáb dom segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"
        },
        {
            "Dutch",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "jan feb mrt apr mei jun jul aug sep okt nov dec",
            "ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
        },
        {
            "Polish",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "sty lut mar kwi maj cze lip sie wrz paź lis gru",
            "pon wto śro czw pią sob nie poniedziałek wtorek środa czwartek piątek sobota niedziela pn wt śr cz pt nd"
        },
        {
            "Russian",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "янв фев мар апр май июн июл авг сен окт ноя дек",
            "Пн Вт Ср Чт Пт Сб Вс понедельник вторник среда четверг пятница суббота воскресенье"
        },
        {
            "Greek",
            "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
            "Ιαν Φεβ Μαρ Απρ Μαι Ιούν Ιούλ Αύγ Σεπ Οκτ Νοέ Δεκ",
            "Κυρ Δευ Τρι Τετ Πεμ Παρ Σαβ Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή"
        },
        {
            "Hungarian",
            "január február március április május június július augusztus szeptember október november december",
            "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
            "hétfő kedd szerda csütörtök péntek szombat vasárnap h k sze cs p szo v"
        },
        {
            "English",
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sept. Oct Nov Dec",
            "Mon Tue Tues Wed Thu Thurs Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
        },
        {
            "Swedish",
            "januari februari mars april maj juni juli augusti september oktober november december",
            "jan feb mar apr maj jun jul aug sep okt nov dec",
            "mån tis ons tors fre lör sön måndag tisdag onsdag torsdag fredag lördag söndag"
        },
        {
            "Turkish",
            "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
            "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
            "Pzt Sal Çar Per Cum Cmt Paz"
        },
        {
            "Ukrainian",
            "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            "січ лют бер квіт трав черв лип серп вер жовт лис груд",
            "пн вт ср чт пт сб нд"
        },
        {
            "Czech",
            "ledna února března dubna května června července srpna září října listopadu prosince",
            "led úno bře dub kvě čvn čvc srp zář říj lis pro",
            "pondělí úterý středa čtvrtek pátek sobota neděle"
        },
        {
            "Romanian",
            "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
            "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
            "luni marți miercuri joi vineri sâmbătă duminică lun mar mie"
        },
        {
            "Finnish",
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
            "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
            "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai"
        },
        {
            "Indonesian",
            "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
            "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
            "Senin Selasa Rabu Kamis Jumat Sabtu Minggu"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parse_DateInWords_IsTheInstantMeant(string text, string expected) => DateTable.ShouldBeReadAs(text, expected);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Parse_DateInALanguage_KnowsItsMonthsWhateverTheWeekday(string language, string months, string shortMonths, string weekdays)
    {
        foreach (var names in (string[][])[months.Split(' '), shortMonths.Split(' ')])
        {
            names.Length.ShouldBe(12, language);
            for (var month = 1; month <= names.Length; month++)
            {
                var name = names[month - 1];
                foreach (var weekday in weekdays.Split(' '))
                    ShouldBeThe13th(month, name, weekday);
                ShouldBeThe13th(month, name.ToUpperInvariant(), weekdays.Split(' ')[0]);
            }
        }
    }

    private static void ShouldBeThe13th(int month, string name, string weekday)
    {
        var day = $"2004-{month:00}-13T";
        DateTable.ShouldBeReadAs($"{weekday}, 13 {name} 2004 12:00:00 EST", day + "17:00:00");
        DateTable.ShouldBeReadAs($"{weekday} 13 {name} 2004", day + "00:00:00");
        DateTable.ShouldBeReadAs($"{weekday}, 13. {name} 2004 12:00", day + "12:00:00");
        DateTable.ShouldBeReadAs($"13 de {name} de 2004 12:00", day + "12:00:00");
        DateTable.ShouldBeReadAs($"{weekday}, {name} 13, 2004 12:00", day + "12:00:00");
        DateTable.ShouldBeReadAs($"2004. {name} 13., {weekday} 12:00", day + "12:00:00");
        DateTable.ShouldBeReadAs($"2004-{name}-13T9:15-05:00", day + "14:15:00");
    }
}

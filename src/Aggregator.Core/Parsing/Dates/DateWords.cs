namespace Aggregator.Core.Parsing.Dates;

/// <summary>Names that stand in dates: months, halves of the day, zones. A language is added by adding rows.</summary>
internal static class DateWords
{
    /// <summary>Month names, twelve a row, spellings of one month separated by a bar. Lower case, without dots.</summary>
    private static readonly string[][] MonthRows =
    [
        // English
        ["jan|january", "feb|february|febr", "mar|march", "apr|april", "may", "jun|june", "jul|july", "aug|august", "sep|sept|september",
            "oct|october", "nov|november", "dec|december"],
        // German
        ["jän|jänner|januar", "februar|feber", "mär|mrz|märz|maerz", "april", "mai", "juni", "juli", "august", "september", "okt|oktober",
            "november", "dez|dezember"],
        // French
        ["janv|janvier", "févr|fév|février|fevrier", "mars", "avr|avril", "mai", "juin", "juil|juillet", "août|aout", "septembre", "octobre", "novembre",
            "déc|décembre|decembre"],
        // Spanish
        ["ene|enero", "febrero", "marzo", "abr|abril", "mayo", "junio", "julio", "ago|agosto", "septiembre|setiembre|set", "octubre", "noviembre",
            "dic|diciembre"],
        // Portuguese
        ["janeiro", "fev|fevereiro", "março|marco", "abril", "maio|mai", "junho", "julho", "agosto", "setembro", "out|outubro", "novembro", "dezembro"],
        // Italian
        ["gen|gennaio", "febbraio", "marzo", "aprile", "mag|maggio", "giu|giugno", "lug|luglio", "agosto", "settembre", "ott|ottobre", "novembre",
            "dicembre"],
        // Dutch
        ["januari", "februari", "mrt|maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        // Swedish, Norwegian, Danish
        ["januari|januar", "februari|februar", "mars|marts", "april", "maj|mai", "juni", "juli", "augusti|august", "september", "oktober", "november",
            "december|desember|des"],
        // Polish
        ["sty|stycznia|styczeń", "lut|lutego|luty", "marca|marzec", "kwi|kwietnia|kwiecień", "maj|maja", "cze|czerwca|czerwiec", "lip|lipca|lipiec",
            "sie|sierpnia|sierpień", "wrz|września|wrzesień", "paź|października|październik", "lis|listopada|listopad", "gru|grudnia|grudzień"],
        // Hungarian
        ["január|januar", "február|februar", "márc|március|marcius|márci", "ápr|április|aprilis|ápri", "máj|május|majus|maj", "jún|június|junius|jún",
            "júl|július|julius", "augusztus", "szep|szept|szeptember", "október|oktober", "november", "december"],
        // Turkish
        ["oca|ocak", "şub|şubat|subat", "mart", "nis|nisan", "mayıs|mayis", "haz|haziran", "tem|temmuz", "ağu|ağustos|agustos", "eyl|eylül|eylul", "eki|ekim",
            "kas|kasım|kasim", "ara|aralık|aralik"],
        // Russian
        ["янв|января|январь", "фев|февр|февраля|февраль", "мар|марта|март", "апр|апреля|апрель", "мая|май", "июн|июня|июнь", "июл|июля|июль", "авг|августа|август",
            "сен|сент|сентября|сентябрь", "окт|октября|октябрь", "ноя|нояб|ноября|ноябрь", "дек|декабря|декабрь"],
        // Ukrainian
        ["січ|січня", "лют|лютого", "бер|березня", "кві|квіт|квітня", "тра|трав|травня", "чер|черв|червня", "лип|липня", "сер|серп|серпня", "вер|вересня", "жов|жовт|жовтня",
            "лис|листопада", "гру|груд|грудня"],
        // Greek
        ["ιαν|ιανουαρίου|ιανουάριος", "φεβ|φεβρουαρίου|φεβρουάριος", "μάρ|μαρ|μαρτίου|μάρτιος", "απρ|απριλίου|απρίλιος", "μάι|μαΐ|μαϊ|μαΐου|μάιος|μαΐος|μάϊ", "ιούν|ιουν|ιον|ιουνίου|ιούνιος",
            "ιούλ|ιουλ|ιολ|ιουλίου|ιούλιος", "αύγ|αυγ|αυγούστου|αύγουστος|αύγου", "σεπ|σεπτ|σεπτεμβρίου|σεπτέμβριος", "οκτ|οκτωβρίου|οκτώβριος", "νοέ|νοε|νοεμ|νοεμβρίου|νοέμβριος|νοέμ",
            "δεκ|δεκεμβρίου|δεκέμβριος"],
        // Czech
        ["led|ledna|leden", "úno|února|únor", "bře|března|březen", "dub|dubna|duben", "kvě|května|květen", "čvn|června|červen", "čvc|července|červenec",
            "srp|srpna|srpen", "zář|září", "říj|října|říjen", "listopadu", "pro|prosince|prosinec"],
    ];

    /// <summary>Month numbers by name.</summary>
    public static readonly Dictionary<string, int> Months = BuildMonths();

    /// <summary>Whether the hours are those after noon, by word.</summary>
    public static readonly Dictionary<string, bool> AfterNoon = new(StringComparer.OrdinalIgnoreCase)
    {
        ["am"] = false, ["a.m"] = false, ["오전"] = false, ["午前"] = false, ["上午"] = false,
        ["pm"] = true, ["p.m"] = true, ["오후"] = true, ["午後"] = true, ["下午"] = true,
    };

    /// <summary>What the number before a word is, where words stand for separators.</summary>
    public static readonly Dictionary<string, char> Units = new(StringComparer.Ordinal)
    {
        ["년"] = 'y', ["年"] = 'y', ["월"] = 'M', ["月"] = 'M', ["일"] = 'd', ["日"] = 'd',
        ["시"] = 'h', ["時"] = 'h', ["时"] = 'h', ["분"] = 'm', ["分"] = 'm', ["초"] = 's', ["秒"] = 's',
    };

    /// <summary>Offsets from UTC in minutes by zone name. RFC 822 section 5.1 is what RSS 2.0 refers to, its military zones included.</summary>
    public static readonly Dictionary<string, int> ZoneMinutes = BuildZones();

    private static Dictionary<string, int> BuildMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in MonthRows)
        {
            for (var month = 0; month < row.Length; month++)
            {
                foreach (var name in row[month].Split('|'))
                    months.TryAdd(name, month + 1);
            }
        }

        return months;
    }

    private static Dictionary<string, int> BuildZones()
    {
        var zones = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["WEZ"] = 0, ["ZULU"] = 0,
            ["BST"] = 60, ["IST"] = 330, ["WEST"] = 60, ["WESZ"] = 60, ["CET"] = 60, ["MET"] = 60, ["MEZ"] = 60, ["MEWT"] = 60, ["WAT"] = 60,
            ["CEST"] = 120, ["CEDT"] = 120, ["MEST"] = 120, ["MESZ"] = 120, ["EET"] = 120, ["SAST"] = 120, ["CAT"] = 120,
            ["EEST"] = 180, ["MSK"] = 180, ["EAT"] = 180, ["TRT"] = 180, ["MSD"] = 240, ["GST"] = 240, ["PKT"] = 300, ["NPT"] = 345,
            ["ICT"] = 420, ["WIB"] = 420, ["SGT"] = 480, ["HKT"] = 480, ["PHT"] = 480, ["MYT"] = 480, ["AWST"] = 480, ["JST"] = 540, ["KST"] = 540,
            ["ACST"] = 570, ["ACDT"] = 630, ["AEST"] = 600, ["AEDT"] = 660, ["NZST"] = 720, ["NZT"] = 720, ["NZDT"] = 780,
            ["BRT"] = -180, ["ART"] = -180, ["UYT"] = -180, ["BRST"] = -120, ["CLT"] = -240, ["CLST"] = -180, ["COT"] = -300, ["PET"] = -300, ["VET"] = -240,
            ["NST"] = -210, ["NDT"] = -150, ["ADT"] = -180, ["AST"] = -240, ["EDT"] = -240, ["EST"] = -300, ["ET"] = -300,
            ["CDT"] = -300, ["CST"] = -360, ["CT"] = -360, ["MDT"] = -360, ["MST"] = -420, ["MT"] = -420, ["PDT"] = -420, ["PST"] = -480, ["PT"] = -480,
            ["AKDT"] = -480, ["AKST"] = -540, ["HST"] = -600, ["HAST"] = -600, ["HADT"] = -540,
        };
        const string East = "NOPQRSTUVWXY";
        const string West = "ABCDEFGHIKLM";
        for (var hour = 1; hour <= 12; hour++)
        {
            zones[East[hour - 1].ToString()] = hour * 60;
            zones[West[hour - 1].ToString()] = -hour * 60;
        }

        return zones;
    }
}

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
    public static readonly Dictionary<string, bool> AfterNoon = Words(
        (false, "am a.m 오전 午前 上午"),
        (true, "pm p.m 오후 午後 下午"));

    /// <summary>What the number before a word is, where words stand for separators: year, month, day, hour, minute, second.</summary>
    public static readonly Dictionary<string, char> Units = Words(
        ('y', "년 年"), ('M', "월 月"), ('d', "일 日"), ('h', "시 時 时"), ('m', "분 分"), ('s', "초 秒"));

    /// <summary>
    /// Offsets from UTC in minutes by zone name. RFC 822 section 5.1 is what RSS 2.0 refers to, its military zones of one letter included.
    /// </summary>
    public static readonly Dictionary<string, int> ZoneMinutes = Words(
        (-720, "M"),
        (-660, "L"),
        (-600, "HST HAST K"),
        (-540, "AKST HADT I"),
        (-480, "PST PT AKDT H"),
        (-420, "MST MT PDT G"),
        (-360, "CST CT MDT F"),
        (-300, "COT PET EST ET CDT E"),
        (-240, "CLT VET AST EDT D"),
        (-210, "NST"),
        (-180, "BRT ART UYT CLST ADT C"),
        (-150, "NDT"),
        (-120, "BRST B"),
        (-60, "A"),
        (0, "Z UT UTC GMT WET WEZ ZULU"),
        (60, "BST WEST WESZ CET MET MEZ MEWT WAT N"),
        (120, "CEST CEDT MEST MESZ EET SAST CAT O"),
        (180, "EEST MSK EAT TRT P"),
        (240, "MSD GST Q"),
        (300, "PKT R"),
        (330, "IST"),
        (345, "NPT"),
        (360, "S"),
        (420, "ICT WIB T"),
        (480, "SGT HKT PHT MYT AWST U"),
        (540, "JST KST V"),
        (570, "ACST"),
        (600, "AEST W"),
        (630, "ACDT"),
        (660, "AEDT X"),
        (720, "NZST NZT Y"),
        (780, "NZDT"));

    private static Dictionary<string, T> Words<T>(params ReadOnlySpan<(T Meaning, string Words)> rows)
    {
        var words = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (meaning, row) in rows)
        {
            foreach (var word in row.Split(' '))
                words.Add(word, meaning);
        }

        return words;
    }

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
}

namespace Aggregator.Core.Parsing.Dates;

/// <summary>Names that stand in dates. A language is added by adding rows.</summary>
internal static class DateWords
{
    private const int PrefixLength = 3;

    /// <summary>Month names, twelve a row, spellings of one month separated by a bar. Without dots at the end.</summary>
    private static readonly string[][] MonthRows =
    [
        // English
        ["jan|january", "feb|february|febr", "mar|march", "apr|april", "may", "jun|june", "jul|july", "aug|august", "sep|sept|september",
            "oct|october", "nov|november", "dec|december"],
        // German
        ["jän|jänner|januar", "februar|feber", "mär|mrz|märz|maerz", "april", "mai", "juni", "juli", "august", "september", "okt|oktober",
            "november", "dez|dezember"],
        // French
        ["janv|janvier", "févr|fév|fevr|février|fevrier", "mars", "avr|avril", "mai", "juin", "juil|juillet", "août|aout", "septembre",
            "octobre", "novembre", "déc|décembre|decembre"],
        // Spanish
        ["ene|enero", "febrero", "marzo", "abr|abril", "mayo", "junio", "julio", "ago|agosto", "septiembre|setiembre|set", "octubre",
            "noviembre", "dic|diciembre"],
        // Portuguese
        ["janeiro", "fev|fevereiro", "março|marco", "abril", "maio|mai", "junho", "julho", "agosto", "setembro", "out|outubro", "novembro",
            "dezembro"],
        // Catalan
        ["gen|gener", "febrer", "març", "abril", "maig", "juny", "jul|juliol", "agost", "setembre", "octubre", "novembre", "desembre"],
        // Italian
        ["gen|gennaio", "febbraio", "marzo", "aprile", "mag|maggio", "giu|giugno", "lug|luglio", "agosto", "settembre", "ott|ottobre",
            "novembre", "dicembre"],
        // Romanian
        ["ian|ianuarie", "februarie", "martie", "aprilie", "mai", "iun|iunie", "iul|iulie", "august", "septembrie", "octombrie",
            "noi|noiembrie", "decembrie"],
        // Dutch
        ["januari", "februari", "mrt|maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        // Swedish, Norwegian, Danish
        ["januari|januar", "februari|februar", "mars|marts", "april", "maj|mai", "juni", "juli", "augusti|august", "september", "oktober",
            "november", "december|desember|des"],
        // Finnish
        ["tammi|tammikuu|tammikuuta", "helmi|helmikuu|helmikuuta", "maalis|maaliskuu|maaliskuuta", "huhti|huhtikuu|huhtikuuta",
            "touko|toukokuu|toukokuuta", "kesä|kesäkuu|kesäkuuta", "heinä|heinäkuu|heinäkuuta", "elo|elokuu|elokuuta",
            "syys|syyskuu|syyskuuta", "loka|lokakuu|lokakuuta", "marras|marraskuu|marraskuuta", "joulu|joulukuu|joulukuuta"],
        // Polish
        ["sty|stycznia|styczeń", "lut|lutego|luty", "marca|marzec", "kwi|kwietnia|kwiecień", "maj|maja", "cze|czerwca|czerwiec",
            "lip|lipca|lipiec", "sie|sierpnia|sierpień", "wrz|września|wrzesień", "paź|października|październik", "lis|listopada|listopad",
            "gru|grudnia|grudzień"],
        // Hungarian
        ["január|januar", "február|februar|februári", "márc|március|marcius|márci", "ápr|április|aprilis|ápri", "máj|május|majus|maj",
            "jún|június|junius", "júl|július|julius", "augusztus", "szep|szept|szeptember", "október|oktober", "november", "december"],
        // Turkish
        ["oca|ocak", "şub|şubat|subat", "mart", "nis|nisan", "mayıs|mayis", "haz|haziran", "tem|temmuz", "ağu|ağustos|agustos",
            "eyl|eylül|eylul", "eki|ekim", "kas|kasım|kasim", "ara|aralık|aralik"],
        // Indonesian
        ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agu|agustus", "september", "oktober", "november", "desember"],
        // Russian
        ["янв|января|январь", "фев|февр|февраля|февраль", "мар|марта|март", "апр|апреля|апрель", "мая|май", "июн|июня|июнь",
            "июл|июля|июль", "авг|августа|август", "сен|сент|сентября|сентябрь", "окт|октября|октябрь", "ноя|нояб|ноября|ноябрь",
            "дек|декабря|декабрь"],
        // Ukrainian
        ["січ|січня", "лют|лютого", "бер|березня", "кві|квіт|квітня", "тра|трав|травня", "чер|черв|червня", "лип|липня", "сер|серп|серпня",
            "вер|вересня", "жов|жовт|жовтня", "лис|листопада", "гру|груд|грудня"],
        // Bulgarian
        ["яну|януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"],
        // Greek; μάώ and μαώ are March too, as some servers garble it.
        ["ιαν|ιανουαρίου|ιανουάριος", "φεβ|φεβρουαρίου|φεβρουάριος", "μάρ|μαρ|μαρτ|μαρτίου|μάρτιος|μάώ|μαώ", "απρ|απριλίου|απρίλιος",
            "μάι|μαι|μάη|μαΐ|μαϊ|μαΐου|μαίου|μάιος|μαΐος|μάϊ", "ιούν|ιουν|ιον|ιουνίου|ιούνιος", "ιούλ|ιουλ|ιολ|ιουλίου|ιούλιος",
            "αύγ|αυγ|αυγούστου|αύγουστος|αύγου", "σεπ|σεπτ|σεπτεμβρίου|σεπτέμβριος", "οκτ|οκτωβρίου|οκτώβριος",
            "νοέ|νοε|νοεμ|νοεμβρίου|νοέμβριος|νοέμ", "δεκ|δεκεμβρίου|δεκέμβριος"],
        // Czech
        ["led|ledna|leden", "úno|února|únor", "bře|března|březen", "dub|dubna|duben", "kvě|května|květen", "čvn|června|červen",
            "čvc|července|červenec", "srp|srpna|srpen", "zář|září", "říj|října|říjen", "listopadu", "pro|prosince|prosinec"],
    ];

    /// <summary>Weekday names, from Monday on, seven a row.</summary>
    private static readonly string[][] WeekdayRows =
    [
        // English
        ["mon|monday", "tue|tues|tuesday", "wed|wednesday", "thu|thur|thurs|thursday", "fri|friday", "sat|saturday", "sun|sunday"],
        // German
        ["mo|montag", "di|dienstag", "mi|mittwoch", "do|donnerstag", "fr|freitag", "sa|samstag|sonnabend", "so|sonntag"],
        // French
        ["lun|lundi", "mar|mardi", "mer|mercredi", "jeu|jeudi", "ven|vendredi", "sam|samedi", "dim|dimanche"],
        // Spanish
        ["lun|lunes", "mar|martes", "mié|mie|miércoles|miercoles", "jue|jueves", "vie|viernes", "sáb|sab|sábado|sabado", "dom|domingo"],
        // Portuguese
        ["seg|segunda", "ter|terça|terca", "qua|quarta", "qui|quinta", "sex|sexta", "sáb|sab|sábado|sabado", "dom|domingo"],
        // Italian
        ["lun|lunedì|lunedi", "mar|martedì|martedi", "mer|mercoledì|mercoledi", "gio|giovedì|giovedi", "ven|venerdì|venerdi", "sab|sabato",
            "dom|domenica"],
        // Romanian
        ["lun|luni", "mar|marți|marţi|marti", "mie|miercuri", "joi", "vin|vineri", "sâm|sâmbătă|sambata", "dum|duminică|duminica"],
        // Dutch
        ["ma|maandag", "di|dinsdag", "wo|woensdag", "do|donderdag", "vr|vrijdag", "za|zaterdag", "zo|zondag"],
        // Swedish, Norwegian, Danish
        ["mån|man|måndag|mandag", "tis|tir|tisdag|tirsdag", "ons|onsdag", "tor|tors|torsdag", "fre|fredag", "lör|lør|lördag|lørdag",
            "sön|søn|söndag|søndag"],
        // Polish
        ["pon|pn|poniedziałek", "wto|wt|wtorek", "śro|śr|środa", "czw|cz|czwartek", "pią|pt|piątek", "sob|so|sobota",
            "nie|nd|niedz|niedziela"],
        // Hungarian
        ["hétfő", "kedd", "sze|szerda", "csüt|csütörtök", "pén|péntek", "szo|szombat", "vas|vasárnap"],
        // Turkish
        ["pzt|pazartesi", "sal|salı", "çar|çarşamba", "per|perşembe", "cum|cuma", "cmt|cumartesi", "paz|pazar"],
        // Russian
        ["пн|пнд|понедельник", "вт|втр|вторник", "ср|срд|среда", "чт|чтв|четверг", "пт|птн|пятница", "сб|сбт|суббота",
            "вс|вск|воскресенье"],
        // Ukrainian
        ["пн|понеділок", "вт|вівторок", "ср|середа", "чт|четвер", "пт|пятниця|п'ятниця", "сб|субота", "нд|неділя"],
        // Greek
        ["δευ|δευτέρα", "τρι|τρίτη", "τετ|τετάρτη", "πεμ|πέμ|πέμπτη", "παρ|παρασκευή", "σαβ|σάβ|σάββατο", "κυρ|κυριακή"],
        // Chinese, Japanese, Korean
        ["星期一|周一|月曜日|월|월요일", "星期二|周二|火曜日|화|화요일", "星期三|周三|水曜日|수|수요일", "星期四|周四|木曜日|목|목요일", "星期五|周五|金曜日|금|금요일", "星期六|周六|土曜日|토|토요일",
            "星期日|星期天|周日|日曜日|일|일요일"],
    ];

    /// <summary>Halves of the day: before and after noon.</summary>
    private static readonly string[] HalfDayRows =
    [
        "am|a.m|오전|午前|上午|早上|凌晨|πμ|π.μ",
        "pm|p.m|오후|午後|下午|晚上|μμ|μ.μ",
    ];

    /// <summary>
    /// Offsets from UTC in minutes by zone name. RFC 822 section 5.1 is what RSS 2.0 refers to, its military zones of one letter included.
    /// Names that several countries use mean what most feeds mean by them.
    /// </summary>
    private static readonly (int Minutes, string Names)[] ZoneRows =
    [
        (-720, "M"),
        (-660, "L"),
        (-600, "HST|HAST|K"),
        (-540, "AKST|HADT|I"),
        (-480, "PST|PT|AKDT|H"),
        (-420, "MST|MT|PDT|G"),
        (-360, "CST|CT|MDT|F"),
        (-300, "COT|PET|EST|ET|CDT|E"),
        (-240, "CLT|VET|AST|AT|EDT|D"),
        (-210, "NST"),
        (-180, "BRT|ART|UYT|CLST|ADT|C"),
        (-150, "NDT"),
        (-120, "BRST|B"),
        (-60, "A"),
        (0, "Z|UT|UTC|GMT|WET|WEZ|ZULU"),
        (60, "BST|WEST|WESZ|CET|MET|MEZ|MEWT|WAT|N"),
        (120, "CEST|CEDT|MEST|MESZ|EET|SAST|CAT|O"),
        (180, "EEST|EEDT|IDT|MSK|EAT|TRT|P"),
        (210, "IRST"),
        (240, "MSD|GST|Q"),
        (270, "AFT"),
        (300, "PKT|R"),
        (330, "IST"),
        (345, "NPT"),
        (360, "S"),
        (420, "ICT|WIB|T"),
        (480, "SGT|HKT|PHT|MYT|WITA|AWST|U"),
        (540, "JST|KST|WIT|V"),
        (570, "ACST"),
        (600, "AEST|W"),
        (630, "ACDT"),
        (660, "AEDT|X"),
        (720, "NZST|NZT|Y"),
        (780, "NZDT"),
    ];

    private static readonly Dictionary<string, DateWord> Words = BuildWords();
    private static readonly Dictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word means; nothing when it is not known.</summary>
    public static DateWord Find(ReadOnlySpan<char> word) => WordsBySpan.TryGetValue(word, out var meaning) ? meaning : default;

    /// <summary>The month of an English name that is cut or misspelt behind its third letter; null when it is none.</summary>
    public static int? FindMonthByPrefix(ReadOnlySpan<char> word) => word.Length > PrefixLength ? Find(word[..PrefixLength]).Month : null;

    private static Dictionary<string, DateWord> BuildWords()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in MonthRows)
        {
            for (var month = 0; month < row.Length; month++)
                Add(row[month], known => known with { Month = known.Month ?? month + 1 });
        }

        foreach (var row in WeekdayRows)
        {
            for (var day = 0; day < row.Length; day++)
                Add(row[day], known => known with { Weekday = known.Weekday ?? (DayOfWeek)((day + 1) % row.Length) });
        }

        for (var half = 0; half < HalfDayRows.Length; half++)
            Add(HalfDayRows[half], known => known with { IsAfterNoon = half > 0 });
        foreach (var (minutes, names) in ZoneRows)
            Add(names, known => known with { OffsetMinutes = minutes });
        return words;

        void Add(string row, Func<DateWord, DateWord> learn)
        {
            foreach (var name in row.Split('|'))
                words[name] = learn(words.GetValueOrDefault(name));
        }
    }
}

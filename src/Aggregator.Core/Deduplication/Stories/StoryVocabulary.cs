using System.Collections.Frozen;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>Words that say nothing about which story is told, and written-out numbers, in the languages that most feeds are in. Folded, in lower case.</summary>
internal static class StoryVocabulary
{
    private const string FunctionWords = """
        a an and are as at be been being but by can could did do does for from had has have he her here hers him his how i if in into is it its
        just may me might more most my no nor not now of off on once only or other our ours out over own per she should so some such than that
        the their theirs them then there these they this those through to too under until up upon us very via was we were what when where which
        while who whom why will with within without would yet you your yours also amid after before about above again against all any because
        during each few both down further s t ll re ve d m
        said says say saying told tell tells according reuters ap afp dpa associated press news agency update updated exclusive breaking live
        today yesterday tomorrow mr mrs ms dr
        der die das den dem des ein eine einen einem einer eines und oder aber als am an auf aus bei bis durch fur gegen hat haben ich ihr ihre
        im ist mit nach nicht noch nun nur ob seit sich sie sind so uber um unter vom von vor war waren wegen wenn werden wie wird wurde wurden
        zu zum zur es er wir auch dass sagte sagt teilte mitteilte laut
        le la les l de du des un une et ou mais au aux avec ce ces cette dans en est il elle ils elles ne pas par pour plus qu que qui sa se ses
        son sont sur ete etait a dit selon c j n
        el los las y o del al con como es esta este esto fue ha han lo mas para pero por que se segun ser sin sobre su sus un una unos unas
        dijo
        il lo gli i uno della delle dei degli nel nella che non piu sono ed di da per con su tra fra
        o os as um uma do dos das no na nos nas em que nao foi com por mais
        de het een van en in op te dat die is niet met voor zijn er aan om ook als bij
        и в во не на с со к по о об от за из у что как это его ее их он она они мы вы был была были быть для до или но же бы также сообщил сообщила сообщает
        """;

    private const string DateWords = """
        monday tuesday wednesday thursday friday saturday sunday
        january february april june july august september october november december
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juin juillet aout septembre octobre novembre decembre
        lunes martes miercoles jueves viernes sabado domingo enero febrero abril mayo junio julio agosto septiembre octubre noviembre diciembre
        понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        """;

    /// <summary>Months that are other words too, unless they have a capital.</summary>
    private const string AmbiguousDateWords = "march may mars";

    /// <summary>What follows the figure of an ordinal.</summary>
    public const string Ordinal = "th";

    /// <summary>Figures, each with the words that stand for it: English, then German, French and Spanish.</summary>
    private const string Numbers = """
        1th first
        2th second
        3th third
        4th fourth
        5th fifth
        2 two zwei deux
        3 three drei trois tres
        4 four vier quatre cuatro
        5 five funf cinq cinco
        6 six sechs seis
        7 seven sieben siete
        8 eight acht huit ocho
        9 nine neun neuf nueve
        10 ten zehn dix diez
        11 eleven elf onze
        12 twelve zwolf douze doce
        13 thirteen
        14 fourteen
        15 fifteen
        16 sixteen
        17 seventeen
        18 eighteen
        19 nineteen
        20 twenty
        30 thirty
        40 forty
        50 fifty
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionLookup = Lookup(FunctionWords);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DateLookup = Lookup(DateWords);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AmbiguousDateLookup = Lookup(AmbiguousDateWords);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NumberLookup = Numbers
        .Split('\n')
        .Select(line => line.Split(' '))
        .SelectMany(line => line.Skip(1), (line, word) => KeyValuePair.Create(word, line[0]))
        .ToFrozenDictionary()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word says nothing about the story.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => FunctionLookup.Contains(word);

    /// <summary>Whether a word is a day of the week or a month.</summary>
    public static bool IsDate(ReadOnlySpan<char> word, bool hasCapital) => DateLookup.Contains(word) || (hasCapital && AmbiguousDateLookup.Contains(word));

    /// <summary>The figure of a written-out number; null when it is none.</summary>
    public static string? FigureOf(ReadOnlySpan<char> word) => NumberLookup.TryGetValue(word, out var figure) ? figure : null;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}

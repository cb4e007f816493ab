namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// Words that tell nothing of an article, in the languages that news is mostly written in, as the index has them: for small indexes, where
/// nothing is frequent yet.
/// </summary>
internal static class CommonWords
{
    private const string Words = """
        a about after all also an and any are as at be been before but by can could did do does for from had has have he her here him his how i
        if in into is it its just like may me more most my new no not now of on one only or other our out over said says she should so some such
        than that the their them then there these they this those through to up us use was we were what when where which who why will with would
        you your it's don't
        der die das den dem des ein eine einen einem einer und oder aber nicht mit von vom zu zum zur im in ist sind war wird werden hat haben
        auch auf aus bei bis durch fur gegen nach noch nur sich sie es ich wir ihr als wie so uber unter um vor wenn dass da an am
        le la les un une des du de et ou mais ne pas dans sur pour par avec sans est sont etait etre a ont il elle ils elles nous vous ce cette
        ces qui que quoi dont ou plus au aux se sa son ses leur leurs
        el los las una unos unas y o pero no en por para con sin es son era ser ha han lo su sus que como mas al del se ya muy
        il lo gli uno e ma non di da con per tra fra sono era essere ha hanno che chi cui piu al dal nel della delle dei anche si
        os as um uma uns umas em no na nos nas por sem sao foi ser tem mas mais ao aos pelo pela seu sua isso
        de het een en van ik te dat die hij zijn op aan met als voor er maar om hem dan zou of wat mijn door zij ze bij ook tot je uit naar heb
        hoe heeft werd wordt niet
        """;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}

using System.Buffers;

namespace Aggregator.Core.Model;

/// <summary>
/// Makes texts comparable however they were typed: letters lose their diacritics, wide forms and typographic quotes, dashes and spaces
/// become the plain ones, combining marks vanish. Case stays. The runtime carries no tables of Unicode decompositions (it is set to the
/// invariant culture), so the letters of Latin, Greek and Cyrillic alphabets stand here.
/// </summary>
internal static class TextFold
{
    /// <summary>Stands for a character of which nothing is left.</summary>
    private const char Nothing = '\0';

    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';
    private const int WideOffset = FirstWide - '!';
    private const int TableLength = 0x2100;

    /// <summary>Each letter stands for all that follow it.</summary>
    private static readonly string[] Letters =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "AÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ", "cçćĉċč", "CÇĆĈĊČ", "dďđ", "DĎĐ", "eèéêëēĕėęěẹẻẽếềểễệ", "EÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ",
        "gĝğġģǧ", "GĜĞĠĢǦ", "hĥħ", "HĤĦ", "iìíîïĩīĭįıǐỉị", "IÌÍÎÏĨĪĬĮİǏỈỊ", "jĵ", "JĴ", "kķ", "KĶ", "lĺļľŀł", "LĹĻĽĿŁ", "nñńņňṅ", "NÑŃŅŇṄ",
        "oòóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "OÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢ", "rŕŗř", "RŔŖŘ", "sśŝşšș", "SŚŜŞŠȘ", "tţťŧț", "TŢŤŦȚ", "uùúûüũūŭůűųưǔụủứừửữự",
        "UÙÚÛÜŨŪŬŮŰŲƯǓỤỦỨỪỬỮỰ", "wŵ", "WŴ", "yýÿŷỳỵỷỹ", "YÝŸŶỲỴỶỸ", "zźżž", "ZŹŻŽ", "αά", "ΑΆ", "εέ", "ΕΈ", "ηή", "ΗΉ", "ιίϊΐ", "ΙΊΪ", "οό", "ΟΌ",
        "υύϋΰ", "ΥΎΫ", "ωώ", "ΩΏ", "σς", "еёѐ", "ЕЁЀ",
        " \u00A0\u2002\u2003\u2009\u202F\t\n\r", "'\u2018\u2019\u02BC\u00B4`", "\"\u201C\u201D\u201E\u00AB\u00BB", "-\u2010\u2011\u2012\u2013\u2014\u2212",
        "\0\u00AD\u200B\u200C\u200D\u2060",
    ];

    private static readonly char[] Table = BuildTable();

    /// <summary>What most texts consist of is passed over at once: the characters of ASCII that stand for themselves.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(Table.AsSpan(0, 128).ToArray().Where((c, at) => c == at).ToArray());

    /// <summary>The folded text: the given one where nothing differs.</summary>
    public static string Of(string text)
    {
        char[]? buffer = null;
        var folded = Of(text, ref buffer);
        return buffer is null ? text : folded.ToString();
    }

    /// <summary>The folded text, in the given memory or in the buffer, which grows as needed; it is never longer.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, ref char[]? buffer)
    {
        var same = LengthOfPlain(text);
        while (same < text.Length && Of(text[same]) == text[same])
            same++;
        if (same == text.Length)
            return text;
        if (buffer is null || buffer.Length < text.Length)
            buffer = GC.AllocateUninitializedArray<char>(text.Length);
        text[..same].CopyTo(buffer);
        var length = same;
        for (var rest = text[same..]; rest.Length > 0;)
        {
            if (Of(rest[0]) is not Nothing and var folded)
                buffer[length++] = folded;
            rest = rest[1..];
            var plain = LengthOfPlain(rest);
            rest[..plain].CopyTo(buffer.AsSpan(length));
            length += plain;
            rest = rest[plain..];
        }

        return buffer.AsSpan(0, length);
    }

    /// <summary>Where in a text the character stands that is at a place of its folded form.</summary>
    public static int SourceIndex(ReadOnlySpan<char> text, int foldedIndex)
    {
        var at = 0;
        for (; at < text.Length; at++)
        {
            if (Of(text[at]) != Nothing && foldedIndex-- == 0)
                break;
        }

        return at;
    }

    private static int LengthOfPlain(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Plain) is >= 0 and var length ? length : text.Length;

    private static char Of(char character) => character switch
    {
        < (char)TableLength => Table[character],
        >= FirstWide and <= LastWide => (char)(character - WideOffset),
        '\u3000' => ' ',
        '\uFEFF' => Nothing,
        _ => character,
    };

    private static char[] BuildTable()
    {
        var table = new char[TableLength];
        for (var c = 0; c < TableLength; c++)
            table[c] = c is >= FirstMark and <= LastMark ? Nothing : (char)c;
        foreach (var letters in Letters)
        {
            foreach (var letter in letters.AsSpan(1))
            {
                if (letter < TableLength)
                    table[letter] = letters[0];
            }
        }

        return table;
    }
}

using System.Text;

namespace Aggregator.Core.Exporting;

/// <summary>Makes a file name out of a title: lower-case ASCII letters, digits and single hyphens.</summary>
internal static class Slug
{
    /// <summary>Longest slug in characters; short of what file systems and archives allow.</summary>
    public const int MaxLength = 80;

    /// <summary>Letters of Latin alphabets and what they become; without the tables of a locale library nothing else decomposes them.</summary>
    private static readonly (string Letters, string Ascii)[] Foldings =
    [
        ("àáâãåāăąÀÁÂÃÅĀĂĄ", "a"), ("çćĉċčÇĆĈĊČ", "c"), ("ďđðĎĐÐ", "d"), ("èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "e"),
        ("ĝğġģĜĞĠĢ", "g"), ("ĥħĤĦ", "h"), ("ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "i"), ("ĵĴ", "j"), ("ķĶ", "k"), ("ĺļľŀłĹĻĽĿŁ", "l"),
        ("ñńņňÑŃŅŇ", "n"), ("òóôõøōŏőÒÓÔÕØŌŎŐ", "o"), ("ŕŗřŔŖŘ", "r"), ("śŝşšșŚŜŞŠȘ", "s"), ("ţťŧțŢŤŦȚ", "t"),
        ("ùúûũūŭůűųÙÚÛŨŪŬŮŰŲ", "u"), ("ŵŴ", "w"), ("ýÿŷÝŸŶ", "y"), ("źżžŹŻŽ", "z"),
        ("äæÄÆ", "ae"), ("öœÖŒ", "oe"), ("üÜ", "ue"), ("ß", "ss"), ("þÞ", "th"),
    ];

    private static readonly Lazy<Dictionary<char, string>> Folded = new(() =>
        Foldings.SelectMany(f => f.Letters, (f, letter) => (letter, f.Ascii)).ToDictionary(pair => pair.letter, pair => pair.Ascii));

    /// <summary>The slug; empty where the title has no letter or digit that has an ASCII form.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(MaxLength);
        foreach (var character in title)
        {
            // An apostrophe joins (doesn't), whatever else parts.
            if (character is '\'' or '’') continue;
            if (char.IsAsciiLetterOrDigit(character)) slug.Append(char.ToLowerInvariant(character));
            else if (Folded.Value.TryGetValue(character, out var ascii)) slug.Append(ascii);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length > MaxLength) return Cut(slug.ToString(0, MaxLength + 1));
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>At a word's end, unless the first word is too long already.</summary>
    private static string Cut(string slug)
    {
        var end = slug.LastIndexOf('-');
        return slug[..(end > 0 ? end : MaxLength)];
    }
}

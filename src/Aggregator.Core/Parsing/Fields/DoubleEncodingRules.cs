using System.Buffers;
using System.Text;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Tells where a sequence is never meant as it stands: by what real text has between letters, and at the ends of words.</summary>
internal static class DoubleEncodingRules
{
    private const byte LeadOfSigns = 0xC2;
    private const byte LeadOfLatin = 0xC3;
    private const byte MultiplicationSign = 0xD7;
    private const byte LargeOSlash = 0xD8;
    private const byte SharpS = 0xDF;
    private const byte NoBreakSpace = 0xA0;

    /// <summary>Continuation bytes that show as what may end a word in capitals: quotes, dashes, ellipsis, space ("MANHû").</summary>
    private static readonly SearchValues<byte> EndsOfWords =
        SearchValues.Create(0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9B, NoBreakSpace, 0xBB);

    /// <summary>Continuation bytes that show as what never follows a letter: currencies, mathematics, low quotes, controls.</summary>
    private static readonly SearchValues<byte> NeverAfterLetters = SearchValues.Create(
        0x80, 0x81, 0x82, 0x83, 0x84, 0x88, 0x89, 0x8D, 0x8F, 0x90, 0x98, 0x9D, 0xA2, 0xA4, 0xA5, 0xA6, 0xAC, 0xB1, 0xB5, 0xBC, 0xBD, 0xBE);

    private static readonly SearchValues<char> OpeningMarks = SearchValues.Create("«‹“„‘‚\"'(");

    /// <summary>Whether the sequence is certain to be doubly encoded.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="before">The character before it; NUL at the beginning.</param>
    /// <param name="after">The character behind it; NUL at the end.</param>
    public static bool IsCertain(in DoubleSequence sequence, char before, char after) => sequence.Lead switch
    {
        LeadOfSigns => IsCertainSign(sequence, before, after),
        LeadOfLatin => !EndsOfWords.Contains(sequence.Next) || IsInsideOfWord(before, after) || IsCertainAlone(sequence, before, after),
        MultiplicationSign or LargeOSlash or SharpS => false,
        < SharpS => IsCertainLetter(sequence, before, after),
        // Typographic quotes, dashes, the ellipsis, the euro sign.
        0xE2 => sequence.Meant.Value is >= 0x2000 and <= 0x2BFF,
        // The byte order mark.
        0xEF => sequence.Meant.Value is 0xFEFF or 0xFFFD,
        // Symbols and emoji.
        0xF0 => sequence.Meant.Value is >= 0x1F000 and <= 0x1FFFF,
        _ => false,
    };

    /// <summary>Latin-1's signs and quotes; a quoted capital ("“Â”", "«Â »") stays.</summary>
    private static bool IsCertainSign(in DoubleSequence sequence, char before, char after) =>
        !EndsOfWords.Contains(sequence.Next) || !OpeningMarks.Contains(before) || char.IsLetter(after);

    /// <summary>Letters beyond Latin-1: the lead is a capital, which stands neither behind a small letter nor before a sign in a word.</summary>
    private static bool IsCertainLetter(in DoubleSequence sequence, char before, char after) =>
        NeverAfterLetters.Contains(sequence.Next)
        || (Rune.IsLetter(sequence.Meant) && char.IsLower(before))
        || (Rune.IsUpper(sequence.Meant) && char.IsLower(after) && !EndsOfWords.Contains(sequence.Next));

    /// <summary>Whether a capital and a sign would stand where only a letter can.</summary>
    private static bool IsInsideOfWord(char before, char after) =>
        char.IsLower(before) || (char.IsLetter(after) && !char.IsUpper(before));

    /// <summary>The word "à", and "×" between numbers.</summary>
    private static bool IsCertainAlone(in DoubleSequence sequence, char before, char after) => sequence.Next switch
    {
        NoBreakSpace => before == ' ',
        0x97 => char.IsAsciiDigit(before) || (before == ' ' && after == ' '),
        _ => false,
    };
}

namespace Aggregator.Core.Enrichment.Language;

/// <summary>Letters that the table of sequences does not tell apart.</summary>
internal static class TrigramFolding
{
    private const char FirstVietnamese = '\u1EA0';
    private const char LastVietnamese = '\u1EFF';

    /// <summary>Stands in the table for all letters of Vietnamese with two marks.</summary>
    private const char Vietnamese = '\u1EC3';

    /// <summary>The letter as the table has it.</summary>
    /// <param name="letter">In lower case.</param>
    public static char Fold(char letter) => letter switch
    {
        < '\u0219' => letter,
        // Romanian is written with a comma below, or with a cedilla.
        '\u0219' => '\u015F',
        '\u021B' => '\u0163',
        // The Persian yeh, and the Arabic one.
        '\u06CC' => '\u064A',
        >= FirstVietnamese and <= LastVietnamese => Vietnamese,
        _ => letter,
    };
}

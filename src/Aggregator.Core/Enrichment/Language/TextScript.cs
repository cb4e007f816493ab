namespace Aggregator.Core.Enrichment.Language;

/// <summary>A script, as far as it tells languages apart.</summary>
internal enum TextScript : byte
{
    /// <summary>None of these.</summary>
    Other,

    /// <summary>Of most languages.</summary>
    Latin,

    /// <summary>Of Russian, Ukrainian, Bulgarian and Macedonian.</summary>
    Cyrillic,

    /// <summary>Of Arabic, Persian and Urdu.</summary>
    Arabic,

    /// <summary>Of Hindi, Marathi and Nepali.</summary>
    Devanagari,

    /// <summary>Of Chinese, and of Japanese beside Kana.</summary>
    Han,

    /// <summary>Hiragana and Katakana, of Japanese alone.</summary>
    Kana,

    /// <summary>Of Korean alone.</summary>
    Hangul,

    /// <summary>Of Greek alone.</summary>
    Greek,

    /// <summary>Of Hebrew, mostly.</summary>
    Hebrew,

    /// <summary>Of Thai alone.</summary>
    Thai,

    /// <summary>Of Bengali, mostly.</summary>
    Bengali,

    /// <summary>Of Punjabi alone.</summary>
    Gurmukhi,

    /// <summary>Of Gujarati alone.</summary>
    Gujarati,

    /// <summary>Of Tamil alone.</summary>
    Tamil,

    /// <summary>Of Telugu alone.</summary>
    Telugu,

    /// <summary>Of Kannada alone.</summary>
    Kannada,

    /// <summary>Of Malayalam alone.</summary>
    Malayalam,

    /// <summary>Of Georgian alone.</summary>
    Georgian,

    /// <summary>Of Armenian alone.</summary>
    Armenian,
}

using static Aggregator.Core.Enrichment.Language.TextScript;

namespace Aggregator.Core.Enrichment.Language;

/// <summary>The scripts of letters, and what is written in them.</summary>
internal static class TextScripts
{
    /// <summary>How many scripts there are.</summary>
    public const int Count = (int)Armenian + 1;

    /// <summary>The blocks of letters in their order (Unicode 16, Blocks.txt): first character, last character, script.</summary>
    private static readonly (char First, char Last, TextScript Script)[] Blocks =
    [
        ('A', 'z', Latin), ('\u00C0', '\u024F', Latin), ('\u0370', '\u03FF', Greek), ('\u0400', '\u052F', Cyrillic), ('\u0530', '\u058F', Armenian),
        ('\u0590', '\u05FF', Hebrew), ('\u0600', '\u06FF', Arabic), ('\u0750', '\u077F', Arabic), ('\u0900', '\u097F', Devanagari),
        ('\u0980', '\u09FF', Bengali), ('\u0A00', '\u0A7F', Gurmukhi), ('\u0A80', '\u0AFF', Gujarati), ('\u0B80', '\u0BFF', Tamil),
        ('\u0C00', '\u0C7F', Telugu), ('\u0C80', '\u0CFF', Kannada), ('\u0D00', '\u0D7F', Malayalam), ('\u0E00', '\u0E7F', Thai),
        ('\u10A0', '\u10FF', Georgian), ('\u1100', '\u11FF', Hangul), ('\u1E00', '\u1EFF', Latin), ('\u1F00', '\u1FFF', Greek),
        ('\u3040', '\u30FF', Kana), ('\u3400', '\u4DBF', Han), ('\u4E00', '\u9FFF', Han), ('\uAC00', '\uD7AF', Hangul), ('\uF900', '\uFAFF', Han),
        ('\uFB50', '\uFDFF', Arabic), ('\uFE70', '\uFEFC', Arabic),
    ];

    /// <summary>Languages whose script tells them.</summary>
    private static readonly Dictionary<TextScript, string> Own = new()
    {
        [Han] = "zh",
        [Kana] = "ja",
        [Hangul] = "ko",
        [Greek] = "el",
        [Hebrew] = "he",
        [Thai] = "th",
        [Bengali] = "bn",
        [Gurmukhi] = "pa",
        [Gujarati] = "gu",
        [Tamil] = "ta",
        [Telugu] = "te",
        [Kannada] = "kn",
        [Malayalam] = "ml",
        [Georgian] = "ka",
        [Armenian] = "hy",
    };

    private static readonly TextScript[] ByCharacter = Spread();

    /// <summary>The script of a letter or of a mark on one.</summary>
    public static TextScript Of(char letter) => ByCharacter[letter];

    /// <summary>The language of a script; null where it has several.</summary>
    public static string? LanguageOf(TextScript script) => Own.GetValueOrDefault(script);

    private static TextScript[] Spread()
    {
        var scripts = new TextScript[char.MaxValue + 1];
        foreach (var (first, last, script) in Blocks)
            scripts.AsSpan(first, last - first + 1).Fill(script);
        return scripts;
    }
}

using System.Buffers;
using System.Text;

namespace Aggregator.Core.Querying;

/// <summary>The signs and words that mean something in a query.</summary>
internal static class QuerySyntax
{
    /// <summary>What the name of a field may consist of.</summary>
    public static SearchValues<char> NameCharacters { get; } = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>A word that joins or denies, or none. "not" in small letters is a word as any: it is common in titles.</summary>
    public static QueryTokenKind KindOf(string word) => word switch
    {
        "or" or "OR" => QueryTokenKind.Or,
        "and" or "AND" => QueryTokenKind.And,
        "NOT" => QueryTokenKind.Not,
        _ => QueryTokenKind.Word,
    };

    /// <summary>Whether there is anything in a text that can be found.</summary>
    public static bool IsFindable(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>How many letters and digits a text has.</summary>
    public static int CountLetters(string text) => text.EnumerateRunes().Count(Rune.IsLetterOrDigit);

    /// <summary>Whether a text is as it was written even without quotes.</summary>
    public static bool IsBare(string text) =>
        text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || c is '(' or ')' or '"') && !text.EndsWith('*');

    /// <summary>A text in quotes.</summary>
    public static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

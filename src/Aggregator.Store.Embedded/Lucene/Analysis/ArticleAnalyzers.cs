using System.Collections.Concurrent;
using Lucene.Net.Analysis;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// How texts become words, by their language. In the index each word stands as it is written and, at the same place, by its stem, where its
/// language has one: what is asked for in one form finds the others, and phrases and beginnings of words go by what is written. Thread-safe.
/// </summary>
internal static class ArticleAnalyzers
{
    private static readonly ConcurrentDictionary<string, Analyzer> Stemming = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Analyzer> Plain = new(StringComparer.Ordinal);

    /// <summary>Words and their stems, as the index has them.</summary>
    /// <param name="language">A language tag; null where it is unknown.</param>
    public static Analyzer ForIndex(string? language) => Stemming.GetOrAdd(Primary(language), static tag => new ArticleAnalyzer(tag, withStems: true));

    /// <summary>Words as they are written.</summary>
    /// <param name="language">A language tag; null where it is unknown.</param>
    public static Analyzer ForWords(string? language) => Plain.GetOrAdd(Primary(language), static tag => new ArticleAnalyzer(tag, withStems: false));

    /// <summary>The language that a tag is analyzed as, as "en" of en-GB; empty for one without rules of its own.</summary>
    public static string Primary(string? language)
    {
        if (language is null)
            return "";
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        var primary = (dash < 0 ? language : language[..dash]).ToLowerInvariant();
        return LanguageRules.Has(primary) ? primary : "";
    }
}

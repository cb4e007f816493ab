using Aggregator.Core.Model;

namespace Aggregator.Core.Normalization;

/// <summary>Turns items into plain text and clean HTML, and those into drafts of articles.</summary>
public interface IItemNormalizer
{
    /// <summary>Cleans an item's texts, markup, images and authors. Never throws for what the item holds. Thread-safe.</summary>
    NormalizedItem Normalize(ParsedItem item, ParsedFeed feed);

    /// <summary>Makes a draft in the article schema: canonical URL, keys, date, type, hash.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feed">The feed that carries it.</param>
    /// <param name="arrival">When the document arrived.</param>
    ArticleDraft Draft(NormalizedItem item, Feed feed, DateTimeOffset arrival);

    /// <summary>A source text as plain text: markup gone, entities decoded once, white space collapsed.</summary>
    string PlainText(SourceText text, int maxLength);

    /// <summary>How many words a plain text has.</summary>
    int CountWords(string text);
}

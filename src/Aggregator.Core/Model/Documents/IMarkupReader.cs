namespace Aggregator.Core.Model;

/// <summary>What other stages need of markup and plain text. Never throws for what a text holds; linear in its length. Thread-safe.</summary>
public interface IMarkupReader
{
    /// <summary>The elements that are asked for, in the order of their start tags, without building a tree: depth costs nothing.</summary>
    IReadOnlyList<MarkupElement> Find(string html, MarkupQuery query);

    /// <summary>The sizes of a document that a parser's work depends on.</summary>
    /// <param name="html">Any markup.</param>
    /// <param name="maxDepth">Deepest nesting.</param>
    /// <param name="maxTags">Most start tags.</param>
    /// <returns>Whether it is within both.</returns>
    bool IsWithin(string html, int maxDepth, int maxTags);

    /// <summary>Sanitized markup, at most <see cref="ArticleConstants.MaxContentLength"/> characters; may be empty.</summary>
    string Clean(string html, Uri? baseUrl);

    /// <summary>Markup as plain text: tags gone, entities decoded once, white space collapsed, at most so many characters.</summary>
    string PlainText(string html, int maxLength);

    /// <summary>The excerpt of a summary and a text, at most <see cref="ArticleConstants.MaxExcerptLength"/> characters; may be empty.</summary>
    string Excerpt(string? summary, string text);

    /// <summary>A language tag in its usual spelling, "en-GB"; null where it is none.</summary>
    string? LanguageTag(string? tag);
}

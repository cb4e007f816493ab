namespace Aggregator.Core.Model;

/// <summary>A text as a feed gave it, with one decoding of the document's own syntax already done.</summary>
/// <param name="Value">The text.</param>
/// <param name="IsHtml">Whether it is markup (RSS titles and descriptions, Atom html and xhtml) rather than plain text.</param>
public readonly record struct SourceText(string Value, bool IsHtml)
{
    /// <summary>
    /// Longest text that is kept, in characters: four times what an article's content may have. A longer one is cut here already, since
    /// every step after this copies it.
    /// </summary>
    public const int MaxLength = 4 * ArticleConstants.MaxContentLength;

    /// <summary>The text, at most <see cref="MaxLength"/> characters.</summary>
    public string Value { get; init; } = Value is { Length: > MaxLength } ? Value[..MaxLength] : Value;

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value);
}

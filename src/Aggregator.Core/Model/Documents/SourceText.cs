namespace Aggregator.Core.Model;

/// <summary>A text as a feed gave it, with one decoding of the document's own syntax already done.</summary>
/// <param name="Value">The text.</param>
/// <param name="IsHtml">Whether it is markup (RSS titles and descriptions, Atom html and xhtml) rather than plain text.</param>
public readonly record struct SourceText(string Value, bool IsHtml)
{
    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value);
}

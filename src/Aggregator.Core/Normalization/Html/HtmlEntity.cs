namespace Aggregator.Core.Normalization.Html;

/// <summary>An ampersand and what follows it, decoded.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">How many characters of the source it takes.</param>
/// <param name="Text">What it means; for a literal the ampersand.</param>
internal readonly record struct HtmlEntity(HtmlEntityKind Kind, int Length, string Text)
{
    /// <summary>An ampersand that stands for itself.</summary>
    public static HtmlEntity Ampersand => new(HtmlEntityKind.Literal, 1, "&");
}

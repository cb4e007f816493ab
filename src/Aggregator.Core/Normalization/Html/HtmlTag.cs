namespace Aggregator.Core.Normalization.Html;

/// <summary>A tag that is treated otherwise than any unknown one.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Traits">What it is.</param>
/// <param name="Index">Its place in <see cref="HtmlTags.All"/>.</param>
internal sealed record HtmlTag(string Name, HtmlTagTraits Traits, byte Index)
{
    /// <summary>Whether it has all of the traits.</summary>
    public bool Is(HtmlTagTraits traits) => (Traits & traits) == traits;

    /// <summary>Whether it has any of the traits.</summary>
    public bool IsAny(HtmlTagTraits traits) => (Traits & traits) != 0;
}

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Tells descriptions of an article from fillers.</summary>
internal static class PageDescription
{
    /// <summary>A shorter one says nothing, in characters.</summary>
    private const int MinLength = 12;

    /// <summary>Whether a description is one. A short one in another script than Latin says much.</summary>
    public static bool IsUsable(string text, string? siteName) =>
        (text.Length >= MinLength || text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFDC')) && !text.Equals(siteName, StringComparison.OrdinalIgnoreCase);
}

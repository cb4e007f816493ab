namespace Aggregator.Core.Exporting;

/// <summary>A feed in a list of subscriptions.</summary>
/// <param name="Title">As a person named it; null when not said.</param>
/// <param name="XmlUrl">The feed, an absolute http(s) URL.</param>
/// <param name="HtmlUrl">The site's page; null when not said.</param>
/// <param name="Category">The folder it lies in, the innermost; null when in none.</param>
public sealed record OpmlOutline(string? Title, string XmlUrl, string? HtmlUrl = null, string? Category = null);

namespace Aggregator.Core.Normalization.Html;

/// <summary>An allowed attribute.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="IsUrl">Whether its value is a URL.</param>
/// <param name="Bit">Its own bit among all allowed attributes.</param>
internal sealed record HtmlAttributeRule(string Name, bool IsUrl, uint Bit);

namespace Aggregator.Core.Normalization.Html;

/// <summary>An image of clean markup.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">As given in pixels; null when not said.</param>
/// <param name="Height">As given in pixels; null when not said.</param>
internal readonly record struct HtmlImage(string Url, int? Width, int? Height);

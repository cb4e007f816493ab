namespace Aggregator.Core.Enrichment.Images;

/// <summary>What tells a picture from others, whatever its size.</summary>
/// <param name="Text">The same for all sizes of a picture; good for nothing but comparison.</param>
/// <param name="IsWhole">Whether the URL chooses no size: it shows the picture as it was made.</param>
/// <param name="Width">The width that the URL asks for, in pixels; null when it names none. Not always what is served.</param>
/// <param name="Height">The height that the URL asks for, in pixels; null when it names none.</param>
internal readonly record struct ImageKey(string Text, bool IsWhole = true, int? Width = null, int? Height = null);

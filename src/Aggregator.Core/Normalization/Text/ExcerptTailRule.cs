namespace Aggregator.Core.Normalization.Text;

/// <summary>An end of a summary that only leads to the page.</summary>
/// <param name="Start">How it begins, without case.</param>
/// <param name="Middle">What it holds further on; empty for nothing.</param>
/// <param name="MaxLength">How long it may be: the same words may stand inside a text by right.</param>
/// <param name="IsCut">Whether it says that the text was cut off there.</param>
internal sealed record ExcerptTailRule(string Start, string Middle, int MaxLength, bool IsCut = false);

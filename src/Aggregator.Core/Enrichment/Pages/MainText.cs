namespace Aggregator.Core.Enrichment.Pages;

/// <summary>The main text of a page.</summary>
/// <param name="Content">Sanitized HTML.</param>
/// <param name="Text">As plain text.</param>
/// <param name="Lead">The first paragraph, or what stands for it, as plain text.</param>
internal sealed record MainText(string Content, string Text, string Lead);

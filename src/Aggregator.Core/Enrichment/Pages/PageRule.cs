namespace Aggregator.Core.Enrichment.Pages;

/// <summary>A place where a value may stand.</summary>
/// <param name="Source">The kind of place.</param>
/// <param name="Key">Which of its kind, in lower case.</param>
internal readonly record struct PageRule(PageSource Source, string Key);

namespace Aggregator.Core.Configuration;

/// <summary>A text with its variables filled in.</summary>
/// <param name="Source">As written in the file.</param>
/// <param name="Value">As used; may hold secrets.</param>
/// <param name="Shown">As shown to people: variables after a URL's host stay by name, since they may be secrets.</param>
internal readonly record struct ExpandedText(string Source, string Value, string Shown);

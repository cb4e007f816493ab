namespace Aggregator.Store.Embedded.Lucene;

/// <summary>A word of a text.</summary>
/// <param name="Word">As the index has it.</param>
/// <param name="Place">The how manieth it is; a word and its stem share one.</param>
/// <param name="Start">The character that it begins at.</param>
/// <param name="End">The character behind it.</param>
internal readonly record struct TextToken(string Word, int Place, int Start, int End);

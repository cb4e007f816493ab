namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A keyword that stands in one field of an article.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Field">Where it stands.</param>
/// <param name="Count">How often.</param>
/// <param name="Start">Where it stands first, in the folded text.</param>
/// <param name="Part">In which of several texts of the field that is: the category's place.</param>
internal readonly record struct TopicHit(TopicKeyword Keyword, TopicField Field, int Count, int Start, int Part);

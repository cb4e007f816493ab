namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The words that an article is compared by.</summary>
/// <param name="Terms">Those that other articles have too, the weightiest first.</param>
/// <param name="Share">What they weigh, of these and the words that are the article's alone; 0–1.</param>
/// <param name="MustShare">How many of the words another article must have at least.</param>
internal sealed record LikenessWords(IReadOnlyList<LikenessTerm> Terms, float Share, int MustShare);

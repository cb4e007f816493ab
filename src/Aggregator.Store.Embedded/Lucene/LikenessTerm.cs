namespace Aggregator.Store.Embedded.Lucene;

/// <summary>A word that an article is compared by.</summary>
/// <param name="Word">As the index has it.</param>
/// <param name="Boost">How it counts in the article, above 0.</param>
/// <param name="Weight">With its rarity.</param>
internal readonly record struct LikenessTerm(string Word, float Boost, float Weight);

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>A document that resembles an article.</summary>
/// <param name="Document">Its number in the whole index.</param>
/// <param name="Leaf">The part of the index that holds it.</param>
internal readonly record struct LikenessHit(int Document, LikenessLeaf Leaf);

namespace Aggregator.Testing.Fuzzing;

/// <summary>A mutated document. The seed, with the corpus and the mutations of this version, makes it again.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Recipe">The corpus file and the mutations, in the order applied.</param>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">The Content-Type that it is served with; null for none.</param>
/// <param name="Url">Where it is found; null for unknown.</param>
public sealed record FuzzDocument(int Seed, string Recipe, byte[] Body, string? ContentType, Uri? Url);

using Aggregator.Core.Model;

namespace Aggregator.Testing.Fuzzing;

/// <summary>An item on its whole way.</summary>
internal sealed record FuzzedItem(ParsedFeed Feed, ParsedItem Parsed, NormalizedItem Normalized, ArticleDraft Draft);

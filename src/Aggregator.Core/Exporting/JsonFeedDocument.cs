using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>A feed that was read, ready to be written as JSON Feed.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Title">Its title in plain text; may be empty.</param>
/// <param name="Description">Its description in plain text; may be empty.</param>
/// <param name="Items">Its items, normalized.</param>
public sealed record JsonFeedDocument(ParsedFeed Feed, string Title, string Description, IReadOnlyList<NormalizedItem> Items);

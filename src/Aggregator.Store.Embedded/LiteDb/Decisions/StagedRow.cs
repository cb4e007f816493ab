using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A row as a transaction will leave it.</summary>
/// <param name="Facts">What memory will hold of it.</param>
/// <param name="Article">The article; null when it is deleted or merged.</param>
/// <param name="IsNew">Whether the row did not exist before the transaction.</param>
internal sealed record StagedRow(RowFacts Facts, Article? Article, bool IsNew);

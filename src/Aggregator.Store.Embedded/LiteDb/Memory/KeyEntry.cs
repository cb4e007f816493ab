using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A key and the row that it leads to.</summary>
internal readonly record struct KeyEntry(ArticleKey Key, int Row);

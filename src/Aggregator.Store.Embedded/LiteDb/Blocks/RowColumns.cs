using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What a query filters and sorts a row by; names are numbers of terms, 0 where there is none.</summary>
internal readonly record struct RowColumns(
    long PublishedTicks, long FirstSeenTicks, int Source, int Language, byte Quality, HeatMark? Heat, ArticleType Type, bool Published);

using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A row as queries see it: 48 bytes.</summary>
internal struct ColumnRow
{
    public long PublishedTicks;
    public long FirstSeenTicks;

    /// <summary>Orders by heat at any time; negative infinity without any.</summary>
    public double HeatScore;
    public int Source;
    public int Language;
    public int Topics;
    public byte Quality;
    public ArticleType Type;
    public bool Stored;
    public bool Published;
}

using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A row as queries see it: 40 bytes.</summary>
internal struct ColumnRow
{
    public long PublishedTicks;
    public long FirstSeenTicks;
    public int Source;
    public int Language;
    public int Topics;
    public byte Quality;
    public sbyte Heat;
    public ArticleType Type;
    public bool Stored;
    public bool Published;
}

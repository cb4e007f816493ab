using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// What is filtered, sorted and counted by, of one part of the index, by document: some 40 bytes each, read once when a search first sees the
/// part. Looking through a million takes milliseconds.
/// </summary>
internal sealed class IndexColumns
{
    public required int Count { get; init; }

    /// <summary>Seconds since 1970, UTC.</summary>
    public required long[] Published { get; init; }

    /// <summary>Seconds since 1970, UTC.</summary>
    public required long[] FirstSeen { get; init; }

    /// <summary>Orders by heat at any time; negative infinity without any.</summary>
    public required double[] HeatScores { get; init; }

    /// <summary>0–100.</summary>
    public required byte[] Quality { get; init; }

    public required ArticleType[] Types { get; init; }

    public required bool[] States { get; init; }

    public required TermColumn Providers { get; init; }

    public required TermColumn Domains { get; init; }

    public required TermColumn Categories { get; init; }

    public required TermColumn Languages { get; init; }

    public required TopicColumn Topics { get; init; }
}

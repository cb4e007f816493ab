using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>How far repairs go. What needs more is broken beyond repair: escaping every character of a text makes it five times as long.</summary>
internal static class RepairBounds
{
    /// <summary>Attributes that are kept of one tag.</summary>
    public const int MaxAttributes = XmlBounds.MaxNamesInTag;

    private const int FreeGrowth = 64 * 1024;
    private const int GrowthDivisor = 4;

    /// <summary>The longest that a text may become, in characters: a quarter longer, and short ones as much as they need.</summary>
    public static int MaxLengthOf(string text) => text.Length + (text.Length / GrowthDivisor) + FreeGrowth;
}

namespace Aggregator.Core.Normalization.Html;

/// <summary>Which parts of a table end others (HTML standard, sections 13.2.6.4.9 to 13.2.6.4.15).</summary>
internal static class HtmlTableNesting
{
    private const int Cell = 1;
    private const int Row = 2;
    private const int Group = 3;
    private const int Table = 4;

    /// <summary>Whether the start tag of a part ends an open one: of the same level, or within it.</summary>
    public static bool Ends(HtmlTag starting, HtmlTag? open) => LevelOf(starting) is > 0 and < Table and var level && LevelOf(open) is > 0 and var inner && inner <= level;

    /// <summary>Whether the end tag of a part or of the table ends an open part within it.</summary>
    public static bool IsWithin(HtmlTag open, HtmlTag ending) => LevelOf(open) is > 0 and var level && level < LevelOf(ending);

    private static int LevelOf(HtmlTag? tag) => tag is null || !tag.IsAny(HtmlTagTraits.TableStructure | HtmlTagTraits.ScopeBoundary) ? 0 : tag.Name switch
    {
        "td" or "th" => Cell,
        "tr" => Row,
        "tbody" or "thead" or "tfoot" => Group,
        "table" => Table,
        _ => 0,
    };
}

namespace Aggregator.Core.Normalization.Html;

/// <summary>The allow list of attributes, whatever tag they stand on. No style, class, id or on…</summary>
internal static class HtmlAttributes
{
    /// <summary>Those whose value is a URL.</summary>
    public static readonly string[] Urls = ["href", "src", "cite", "poster"];

    private static readonly string[] Texts =
    [
        "alt", "title", "width", "height", "lang", "dir", "datetime", "colspan", "rowspan", "scope", "start", "reversed", "value", "type",
        "controls", "open",
    ];

    private static readonly Dictionary<string, HtmlAttributeRule>.AlternateLookup<ReadOnlySpan<char>> ByName =
        All.Select((name, index) => new HtmlAttributeRule(name, Urls.Contains(name), 1u << index))
            .ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All that are allowed.</summary>
    public static IEnumerable<string> All => Urls.Concat(Texts);

    /// <summary>The attribute of a name in any case; null where it is not allowed.</summary>
    public static HtmlAttributeRule? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var rule) ? rule : null;
}

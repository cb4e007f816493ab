using static Aggregator.Core.Normalization.Html.HtmlTagTraits;

namespace Aggregator.Core.Normalization.Html;

/// <summary>The allow list of tags, and the rules of those that the parser treats specially (HTML standard, section 13.2.6.4.7).</summary>
internal static class HtmlTags
{
    private const HtmlTagTraits Inline = Allowed | Scanned;
    private const HtmlTagTraits Style = Inline | Formatting;
    private const HtmlTagTraits Section = Inline | Block;
    private const HtmlTagTraits Unwrapped = Scanned;
    private const HtmlTagTraits Foreign = DroppedWhole | ScopeBoundary;

    private static readonly (HtmlTagTraits Traits, string Names)[] Table =
    [
        (Inline, "abbr bdi bdo cite del dfn ins kbd mark q samp span sub sup time var"),
        (Style, "a b code em i s small strong u"),
        (Inline | NoEndTag, "img wbr"),
        (Inline | NoEndTag | Break, "br"),
        (Section | NoEndTag, "hr"),
        (Section, "address article aside blockquote details div dl figcaption figure footer header main nav ol pre section summary ul"),
        (Section | ImpliedEnd, "p li dd dt"),
        (Section | Heading, "h1 h2 h3 h4 h5 h6"),
        (Section | TableStructure | ScopeBoundary, "table"),
        (Section | TableStructure, "tbody thead tfoot tr"),
        (Section | ScopeBoundary, "td th"),
        (Allowed | Block | ScopeBoundary, "caption"),
        (Allowed | Block, "colgroup"),
        (Allowed | NoEndTag, "col"),
        (Inline | NoEndTag, "source"),
        (Allowed, "audio video ruby rb rt rp rtc"),
        (Unwrapped, "picture"),
        (Unwrapped | Formatting, "big font strike tt"),
        (Unwrapped | Block, "center form"),
        (Block, "body dir fieldset head hgroup html legend listing menu optgroup option search"),
        (Formatting, "nobr"),
        (NoEndTag, "area base basefont bgsound frame input keygen link meta param track"),
        (RawText | Block, "xmp plaintext"),
        (DroppedWhole | RawText | Scanned, "script style iframe"),
        (DroppedWhole | RawText, "title textarea noembed noframes"),
        (DroppedWhole | NoEndTag, "embed"),
        (DroppedWhole, "datalist frameset select"),
        (DroppedWhole | ScopeBoundary, "applet button template"),
        (Foreign | Scanned, "svg"),
        // A formula's text is part of what is said; its source in another notation is not.
        (ScopeBoundary, "math"),
        (DroppedWhole, "annotation annotation-xml"),
        // What stands in an object is for those who cannot show it.
        (ScopeBoundary, "marquee object"),
    ];

    private static readonly Dictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName;

    static HtmlTags()
    {
        var all = new List<HtmlTag>();
        foreach (var (traits, names) in Table)
        {
            foreach (var name in names.Split(' '))
                all.Add(new HtmlTag(name, traits, (byte)all.Count));
        }

        All = [.. all];
        ByName = all.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        P = Find("p")!;
        A = Find("a")!;
        Form = Find("form")!;
        Li = Find("li")!;
        TableTag = Find("table")!;
        Tbody = Find("tbody")!;
        Tr = Find("tr")!;
        Pre = Find("pre")!;
    }

    /// <summary>All tags that are known.</summary>
    public static HtmlTag[] All { get; }

    public static HtmlTag P { get; }

    public static HtmlTag A { get; }

    public static HtmlTag Form { get; }

    public static HtmlTag Li { get; }

    public static HtmlTag TableTag { get; }

    public static HtmlTag Tbody { get; }

    public static HtmlTag Tr { get; }

    public static HtmlTag Pre { get; }

    /// <summary>The tag of a name in any case; null where it is not known.</summary>
    public static HtmlTag? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var tag) ? tag : null;
}

namespace Aggregator.Core.Normalization.Html;

/// <summary>
/// Bounds how deep a parser would nest a fragment, in one linear pass. It may count too much (elements that the parser would end by
/// itself), never much too little: a parser's work grows with the square of the depth, and its stack with the depth.
/// </summary>
internal ref struct HtmlDepthGuard
{
    private static readonly string[] Lists = ["ul", "ol", "menu", "dir"];
    private static readonly string[] Tables = ["table"];

    /// <summary>Tags that end an open one: what they end, and what they do not look beyond.</summary>
    private static readonly Dictionary<string, (string[] Ends, string[] Within)> ImpliedEnds = new(StringComparer.Ordinal)
    {
        ["li"] = (["li"], Lists),
        ["dd"] = (["dd", "dt"], ["dl"]),
        ["dt"] = (["dd", "dt"], ["dl"]),
        ["option"] = (["option"], ["select"]),
        ["td"] = (["td", "th"], Tables),
        ["th"] = (["td", "th"], Tables),
        ["tr"] = (["tr"], Tables),
        ["tbody"] = (["tbody", "thead", "tfoot"], Tables),
        ["thead"] = (["tbody", "thead", "tfoot"], Tables),
        ["tfoot"] = (["tbody", "thead", "tfoot"], Tables),
    };

    private static readonly string[] Paragraph = ["p"];
    private static readonly string[] IntegrationPoints = ["foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"];

    /// <summary>An open element: the index of its tag, or the complement of a hash of its name where it is not known.</summary>
    private readonly Span<int> _open;
    private int _count;

    private HtmlDepthGuard(Span<int> memory) => _open = memory;

    /// <summary>Whether a fragment nests at most so deep.</summary>
    public static bool IsWithin(ReadOnlySpan<char> html, int maxDepth)
    {
        var guard = new HtmlDepthGuard(stackalloc int[maxDepth]);
        var reader = new HtmlTokenReader(html);
        while (reader.Read())
        {
            if (reader.Kind == HtmlTokenKind.Start && !guard.OnStart(reader))
                return false;
            if (reader.Kind == HtmlTokenKind.End)
                guard.OnEnd(reader.Tag, Id(reader));
        }

        return true;
    }

    private static int Id(HtmlTokenReader token) =>
        token.Tag is { } tag ? tag.Index : ~(string.GetHashCode(token.Name, StringComparison.OrdinalIgnoreCase) & int.MaxValue);

    private bool OnStart(HtmlTokenReader token)
    {
        if (token.Tag is { } tag)
        {
            if (tag.Is(HtmlTagTraits.Block))
                End(Paragraph, []);
            if (ImpliedEnds.TryGetValue(tag.Name, out var implied))
                End(implied.Ends, implied.Within);
            if (tag.Is(HtmlTagTraits.NoEndTag))
                return true;
        }
        else if (token.IsSelfClosing && IsForeign(token.Name))
            return true;

        if (_count == _open.Length)
            return false;
        _open[_count++] = Id(token);
        return true;
    }

    /// <summary>Whether an unknown element stands in a drawing or formula, where a slash ends it. In HTML it does not.</summary>
    private readonly bool IsForeign(ReadOnlySpan<char> name)
    {
        foreach (var point in IntegrationPoints)
        {
            if (name.Equals(point, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        var at = _count - 1;
        while (at >= 0 && _open[at] < 0 && !IsIntegrationPoint(_open[at]))
            at--;
        return at >= 0 && _open[at] >= 0 && HtmlTags.All[_open[at]].Name is "svg" or "math";
    }

    private static bool IsIntegrationPoint(int id)
    {
        foreach (var point in IntegrationPoints)
        {
            if (id == ~(string.GetHashCode(point, StringComparison.OrdinalIgnoreCase) & int.MaxValue))
                return true;
        }

        return false;
    }

    private void End(string[] names, string[] within)
    {
        for (var at = _count - 1; at >= 0; at--)
        {
            if (_open[at] < 0)
                continue;
            var tag = HtmlTags.All[_open[at]];
            if (names.Contains(tag.Name))
            {
                Close(at, tag);
                return;
            }

            var isLimit = within.Length > 0 && within[0] == "table" ? tag.Name == "table" : tag.Is(HtmlTagTraits.ScopeBoundary);
            if (isLimit || within.Contains(tag.Name))
                return;
        }
    }

    private void OnEnd(HtmlTag? tag, int id)
    {
        for (var at = _count - 1; at >= 0; at--)
        {
            if (_open[at] == id)
            {
                Close(at, tag);
                return;
            }

            if (_open[at] >= 0 && HtmlTags.All[_open[at]].Is(HtmlTagTraits.ScopeBoundary) && tag?.Name is not ("table" or "tr" or "tbody" or "thead" or "tfoot"))
                return;
        }
    }

    /// <summary>Takes an element off, and those inside it, less the formatting ones: the parser opens these again.</summary>
    private void Close(int at, HtmlTag? tag)
    {
        var kept = at;
        var clearsFormatting = tag is not null && tag.Is(HtmlTagTraits.ScopeBoundary) && tag.Name != "table";
        var isFormatting = tag is not null && tag.Is(HtmlTagTraits.Formatting);
        for (var i = at + 1; i < _count && !clearsFormatting; i++)
        {
            if (isFormatting || (_open[i] >= 0 && HtmlTags.All[_open[i]].Is(HtmlTagTraits.Formatting)))
                _open[kept++] = _open[i];
        }

        _count = kept;
    }
}

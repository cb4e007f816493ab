namespace Aggregator.Core.Parsing.Xml;

/// <summary>
/// Finds the ends of CDATA sections, comments and processing instructions. An end that was once looked for in vain is not looked for
/// again: a text of nothing but openings would take quadratic time.
/// </summary>
internal struct SectionSkipper(string text)
{
    private static readonly (string Open, string Close)[] Sections =
    [
        ("<![CDATA[", "]]>"),
        ("<!--", "-->"),
        ("<?", "?>"),
        ("<!", ">"),
    ];

    private int _missing;

    /// <summary>Where the section that begins here ends; −1 when none begins or it has no end.</summary>
    public int EndOf(int at)
    {
        for (var i = 0; i < Sections.Length; i++)
        {
            var (open, close) = Sections[i];
            if (!text.AsSpan(at).StartsWith(open))
                continue;
            if ((_missing & (1 << i)) != 0)
                return -1;
            var end = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
            if (end >= 0)
                return end + close.Length;
            _missing |= 1 << i;
            return -1;
        }

        return -1;
    }
}

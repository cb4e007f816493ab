namespace Aggregator.Core.Normalization.Html;

/// <summary>Shortens clean markup.</summary>
internal static class HtmlCutter
{
    /// <summary>Cuts clean markup behind the last element that fits, and closes what is open there.</summary>
    /// <returns>The shortened markup; null where not even the first element fits.</returns>
    public static string? Cut(string clean, int maxLength)
    {
        if (clean.Length <= maxLength)
            return clean;
        var open = new List<HtmlTag>();
        var closingLength = 0;
        string? best = null;
        var bestEnd = 0;
        var reader = new HtmlTokenReader(clean);
        while (reader.Read() && reader.End + closingLength <= maxLength)
        {
            if (reader.Kind == HtmlTokenKind.End && open.Count > 0)
            {
                closingLength -= ClosingLength(open[^1]);
                open.RemoveAt(open.Count - 1);
            }
            else if (reader is { Kind: HtmlTokenKind.Start, Tag: { } tag } && !tag.Is(HtmlTagTraits.NoEndTag))
            {
                open.Add(tag);
                closingLength += ClosingLength(tag);
                continue;
            }

            if (reader.Kind != HtmlTokenKind.Text && reader.End + closingLength <= maxLength)
            {
                bestEnd = reader.End;
                best = Closing(open);
            }
        }

        return best is null ? null : string.Concat(clean.AsSpan(0, bestEnd), best);
    }

    private static int ClosingLength(HtmlTag tag) => tag.Name.Length + "</>".Length;

    private static string Closing(List<HtmlTag> open) =>
        open.Count == 0 ? "" : string.Concat(open.AsEnumerable().Reverse().Select(t => $"</{t.Name}>"));
}

namespace Aggregator.Core.Normalization.Html;

/// <summary>Text and values as the sanitizer writes them.</summary>
internal static class HtmlTextScanner
{
    /// <summary>Entities that the sanitizer writes itself.</summary>
    private static readonly string[] Canonical = ["&amp;", "&nbsp;", "&gt;", "&lt;"];

    /// <summary>
    /// Writes one special character or entity in the sanitizer's form, or leaves it where it has it.
    /// </summary>
    /// <returns>How much of the source is done; 0 where its meaning is doubtful.</returns>
    public static int Rewrite(ref HtmlRewriter output, string html, int at, int end, bool inAttribute)
    {
        switch (html[at])
        {
            case '\0':
                return 0;
            case '\r':
                var length = at + 1 < end && html[at + 1] == '\n' ? 2 : 1;
                output.Replace(at, at + length);
                output.Write("\n");
                return length;
            case '&':
                return RewriteEntity(ref output, html, at, end, inAttribute);
            default:
                output.Replace(at, at + 1);
                output.WriteEscaped(html.AsSpan(at, 1), inAttribute);
                return 1;
        }
    }

    /// <summary>The length of an entity that the sanitizer would write just so; 0 where it is none.</summary>
    public static int CanonicalLength(ReadOnlySpan<char> text, bool inAttribute)
    {
        foreach (var entity in Canonical)
        {
            if (text.StartsWith(entity, StringComparison.Ordinal))
                return entity.Length;
        }

        return inAttribute && text.StartsWith("&quot;", StringComparison.Ordinal) ? "&quot;".Length : 0;
    }

    private static int RewriteEntity(ref HtmlRewriter output, string html, int at, int end, bool inAttribute)
    {
        var text = html.AsSpan(at, end - at);
        if (CanonicalLength(text, inAttribute) is > 0 and var canonical)
            return canonical;
        var entity = HtmlEntities.Decode(text, inAttribute);
        if (entity.Kind == HtmlEntityKind.Doubtful)
            return 0;
        output.Replace(at, at + entity.Length);
        output.WriteEscaped(entity.Text, inAttribute);
        return entity.Length;
    }
}

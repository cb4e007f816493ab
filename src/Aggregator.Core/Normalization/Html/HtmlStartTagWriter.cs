using System.Buffers;
using System.Text;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Start tags as the sanitizer writes them: allowed attributes only, in their order, in double quotes, escaped.</summary>
internal readonly ref struct HtmlStartTagWriter(string html, Uri? baseUrl)
{
    /// <summary>What a value in double quotes may not hold as it is. NUL and CR are for the sanitizer.</summary>
    private static readonly SearchValues<char> SpecialValue = SearchValues.Create("<>&\u00A0\"\r\0");

    private readonly string _html = html;
    private readonly Uri? _baseUrl = baseUrl;

    /// <summary>Leaves the tag where it is written as the sanitizer would, else writes it anew; false where its meaning is doubtful.</summary>
    public bool TryWrite(ref HtmlRewriter output, HtmlTokenReader token, HtmlTag tag)
    {
        if (IsClean(token, tag))
            return true;
        output.Replace(token.Start, token.End);
        output.Write("<");
        output.Write(tag.Name);
        var attributes = token.Attributes;
        var seen = 0u;
        while (attributes.Read())
        {
            if (HtmlAttributes.Find(attributes.Name) is not { } rule)
                continue;
            if ((seen & rule.Bit) != 0 || !TryWriteAttribute(ref output, attributes, rule))
                return false;
            seen |= rule.Bit;
        }

        output.Write(">");
        return true;
    }

    private bool IsClean(HtmlTokenReader token, HtmlTag tag)
    {
        if (!token.Name.SequenceEqual(tag.Name))
            return false;
        var attributes = token.Attributes;
        var end = attributes.Position;
        var seen = 0u;
        while (attributes.Read())
        {
            // Exactly: a space, the name, an equals sign, a double quote, the value, a double quote.
            if (attributes.NameStart != end + 1 || _html[end] != ' ' || attributes.Quote != '"'
                || attributes.ValueStart != attributes.NameStart + attributes.Name.Length + 2
                || HtmlAttributes.Find(attributes.Name) is not { } rule
                || (seen & rule.Bit) != 0
                || !attributes.Name.SequenceEqual(rule.Name)
                || !IsCleanValue(attributes.Value, rule.IsUrl))
            {
                return false;
            }

            seen |= rule.Bit;
            end = attributes.Position;
        }

        return token.End == end + 1;
    }

    private static bool IsCleanValue(ReadOnlySpan<char> value, bool isUrl)
    {
        if (isUrl && !HtmlUrlPolicy.IsVerbatim(value))
            return false;
        while (value.IndexOfAny(SpecialValue) is >= 0 and var special)
        {
            // Any entity but &amp; would make another value of a URL.
            var length = value[special] == '&' ? HtmlTextScanner.CanonicalLength(value[special..], inAttribute: true) : 0;
            if (length == 0 || (isUrl && !value[special..].StartsWith("&amp;")) || value[(special + length)..].StartsWith('{'))
                return false;
            value = value[(special + length)..];
        }

        return true;
    }

    private bool TryWriteAttribute(ref HtmlRewriter output, HtmlAttributeReader attribute, HtmlAttributeRule rule)
    {
        var value = attribute.Value;
        if (value.ContainsAny('\0', '\r') || !TryDecode(value, out var decoded))
            return false;

        // The sanitizer drops values with "&{", an include of old browsers.
        if (decoded.Contains("&{", StringComparison.Ordinal))
            return false;
        if (rule.IsUrl)
            decoded = HtmlUrlPolicy.Clean(decoded, _baseUrl);
        if (decoded is null)
            return true;
        output.Write(" ");
        output.Write(rule.Name);
        output.Write("=\"");
        output.WriteEscaped(decoded, inAttribute: true);
        output.Write("\"");
        return true;
    }

    private static bool TryDecode(ReadOnlySpan<char> value, out string decoded)
    {
        decoded = "";
        var text = new StringBuilder();
        while (value.IndexOf('&') is >= 0 and var at)
        {
            var entity = HtmlEntities.Decode(value[at..], inAttribute: true);
            if (entity.Kind == HtmlEntityKind.Doubtful)
                return false;
            text.Append(value[..at]).Append(entity.Text);
            value = value[(at + entity.Length)..];
        }

        decoded = text.Length == 0 ? value.ToString() : text.Append(value).ToString();
        return true;
    }
}

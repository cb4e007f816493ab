using System.Buffers;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Character classes and ends of HTML's tokens (HTML standard, section 13.2.5).</summary>
internal static class HtmlSyntax
{
    /// <summary>White space of the parser, which is less than Unicode's.</summary>
    public static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\f\r");

    /// <summary>What ends the name of a tag.</summary>
    public static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>");

    /// <summary>What ends the name of an attribute.</summary>
    public static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\n\f\r/>=");

    /// <summary>What ends a value without quotes.</summary>
    public static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\n\f\r>");

    /// <summary>How long a comment is that the text begins with.</summary>
    public static int CommentLength(ReadOnlySpan<char> text)
    {
        const int opening = 4;
        if (text[opening..].StartsWith('>'))
            return opening + 1;
        if (text[opening..].StartsWith("->"))
            return opening + 2;
        for (var from = opening; from < text.Length;)
        {
            var dashes = text[from..].IndexOf("--");
            if (dashes < 0)
                break;
            from += dashes + 2;
            if (text[from..].StartsWith('>'))
                return from + 1;
            if (text[from..].StartsWith("!>"))
                return from + 2;
            from--;
        }

        return text.Length;
    }
}

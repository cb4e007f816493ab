using Aggregator.Core.Normalization.Html;

namespace Aggregator.Core.Normalization.Text;

/// <summary>Plain text: no markup, entities decoded once, white space collapsed, neither control nor invisible characters.</summary>
internal static class PlainText
{
    private const int StackLength = 1024;

    /// <summary>The text of markup.</summary>
    /// <param name="html">Any markup.</param>
    /// <param name="maxLength">Reading stops when so many characters are written.</param>
    public static string OfHtml(string html, int maxLength)
    {
        html = UnclosedElements.Remove(html);
        var output = new TextCollapser(html.Length <= StackLength ? stackalloc char[StackLength] : [], html.Length);
        var reader = new HtmlTokenReader(html);
        var dropped = new DroppedElement();
        while (output.Length <= maxLength && reader.Read())
        {
            if (dropped.Contains(reader))
                continue;
            if (reader.Kind == HtmlTokenKind.Text)
                AppendText(ref output, html.AsSpan(reader.Start, reader.End - reader.Start));
            else if (reader.Kind == HtmlTokenKind.RawText)
                output.Append(html.AsSpan(reader.Start, reader.End - reader.Start));
            else if (reader.Tag is { } tag && tag.IsAny(HtmlTagTraits.Block | HtmlTagTraits.Break))
                output.Break();
        }

        return output.Finish(html, maxLength);
    }

    /// <summary>The text of plain text.</summary>
    public static string OfText(string text, int maxLength)
    {
        var output = new TextCollapser(text.Length <= StackLength ? stackalloc char[StackLength] : [], text.Length);
        output.Append(text);
        return output.Finish(text, maxLength);
    }

    private static void AppendText(ref TextCollapser output, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var ampersand = text.IndexOf('&');
            if (ampersand < 0)
            {
                output.Append(text);
                return;
            }

            output.Append(text[..ampersand]);
            var entity = HtmlEntities.Decode(text[ampersand..], inAttribute: false);
            output.Append(entity.Text);
            text = text[(ampersand + entity.Length)..];
        }
    }
}

using System.Text;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// Gives the characters U+0080 to U+009F their meaning: they are controls in Unicode, but where a text holds one, somebody took windows-1252
/// for ISO-8859-1 (<c>it&amp;#146;s</c>), as the HTML standard has it for numeric references too.
/// </summary>
internal static class ControlCharacters
{
    private const char First = '\u0080';
    private const char Last = '\u009F';

    /// <summary>What windows-1252 has from 80 to 9F; NUL where it has nothing.</summary>
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>A text without such controls; the same instance when there are none.</summary>
    public static string Repair(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange(First, Last);
        if (at < 0)
            return text;
        var output = new StringBuilder(text);
        for (; at < output.Length; at++)
        {
            if (output[at] is >= First and <= Last && Windows1252[output[at] - First] is var meant and not '\0')
                output[at] = meant;
        }

        return output.ToString();
    }
}

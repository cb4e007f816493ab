using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>
/// Shortens runs of characters without markup that are longer than any text that is kept. What would be cut off in the end is not carried
/// through guard, repairs and tree, each of which copies it. The end of a run stays: it may close a section or a tag.
/// </summary>
internal static class LongRuns
{
    private const int MaxLength = 2 * SourceText.MaxLength;
    private const int KeptEnd = 1024;

    /// <summary>The text with them shortened; the same instance when there are none.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        StringBuilder? output = null;
        var copied = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('<');
            var end = length < 0 ? text.Length : start + length;
            if (end - start > MaxLength)
            {
                (output ??= new StringBuilder()).Append(text, copied, start + MaxLength - KeptEnd - copied);
                copied = end - KeptEnd;
            }

            start = end + 1;
        }

        return output is null ? text : output.Append(text, copied, text.Length - copied).ToString();
    }
}

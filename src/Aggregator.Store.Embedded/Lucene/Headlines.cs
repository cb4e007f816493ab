using System.IO.Hashing;
using System.Text;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Tells headlines apart as a reader does: by their letters and digits, without case.</summary>
internal static class Headlines
{
    /// <summary>A title that says nothing.</summary>
    public const long None = 0;

    /// <summary>A number for the title's words; <see cref="None"/> where there are none.</summary>
    public static long Hash(string title)
    {
        var words = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                words.Append(Rune.ToLowerInvariant(rune));
        }

        return words.Length == 0 ? None : (long)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(words.ToString())) | 1);
    }
}

using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>
/// EUC-JP with its third set of characters (JIS X 0212, three bytes that begin with 8F), which the platform's table for the web lacks. Its
/// older table has that set, in two bytes, but not the numerals and signs that the web uses.
/// </summary>
internal static class EucJpExtension
{
    private const byte SingleShift3 = 0x8F;
    private const byte FirstTrail = 0xA1;
    private const int SequenceLength = 3;
    private const int OlderCodePage = 20932;

    /// <summary>Decodes the bytes.</summary>
    public static string Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var start = bytes.IndexOf(SingleShift3);
        if (start < 0)
            return encoding.GetString(bytes);
        var older = Encoding.GetEncoding(OlderCodePage);
        var output = new StringBuilder(bytes.Length);
        for (; start >= 0; start = bytes.IndexOf(SingleShift3))
        {
            output.Append(encoding.GetString(bytes[..start]));
            bytes = bytes[start..];
            var isWhole = bytes.Length >= SequenceLength && bytes[1] >= FirstTrail && bytes[2] >= FirstTrail;
            output.Append(isWhole ? older.GetString([bytes[1], (byte)(bytes[2] & 0x7F)]) : "\uFFFD");
            bytes = bytes[(isWhole ? SequenceLength : 1)..];
        }

        return output.Append(encoding.GetString(bytes)).ToString();
    }
}

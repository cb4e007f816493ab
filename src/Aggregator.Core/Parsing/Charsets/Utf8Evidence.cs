using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>What speaks for and against bytes being UTF-8.</summary>
/// <param name="MultiByteCount">Whole sequences of two to four bytes; counted only where the bytes are not all valid.</param>
/// <param name="InvalidCount">Bytes that belong to none.</param>
/// <param name="HasMultiByte">Whether there is anything beyond ASCII.</param>
internal readonly record struct Utf8Evidence(int MultiByteCount, int InvalidCount, bool HasMultiByte)
{
    /// <summary>Whether every byte is well-formed UTF-8.</summary>
    public bool IsValid => InvalidCount == 0;

    /// <summary>Whether it is UTF-8 with a few foreign bytes in it, as where a document was cut or patched.</summary>
    public bool IsMostlyUtf8 => MultiByteCount > InvalidCount;

    public static Utf8Evidence Of(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
            return new Utf8Evidence(0, 0, false);
        if (Utf8.IsValid(bytes))
            return new Utf8Evidence(0, 0, true);

        var (multiByte, invalid) = (0, 0);
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            rest = rest[ascii..];
            if (Rune.DecodeFromUtf8(rest, out _, out var consumed) == OperationStatus.Done)
                multiByte++;
            else
                invalid += consumed;
            rest = rest[consumed..];
        }

        return new Utf8Evidence(multiByte, invalid, true);
    }
}

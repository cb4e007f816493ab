using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>What speaks for and against bytes being UTF-8. A sequence that the end of the document cuts speaks for neither.</summary>
/// <param name="MultiByteCount">Whole sequences of two to four bytes; counted only where the bytes are not all valid.</param>
/// <param name="InvalidCount">Bytes that belong to none.</param>
/// <param name="HasMultiByte">Whether there is anything beyond ASCII.</param>
/// <param name="HasLongSequence">Whether a valid text has sequences of more than two bytes.</param>
internal readonly record struct Utf8Evidence(int MultiByteCount, int InvalidCount, bool HasMultiByte, bool HasLongSequence)
{
    private const byte FirstLead = 0xC2;
    private const byte FirstLongLead = 0xE0;
    private const byte LastLead = 0xF4;
    private const int MaxSequenceLength = 4;

    /// <summary>Whether every byte is well-formed UTF-8.</summary>
    public bool IsValid => InvalidCount == 0;

    /// <summary>Whether it is UTF-8 beyond doubt.</summary>
    public bool ProvesUtf8 => IsValid && HasLongSequence;

    /// <summary>Whether it is UTF-8, or a few characters of an East Asian encoding: two of its bytes may look so by chance.</summary>
    public bool SuggestsUtf8 => IsValid && HasMultiByte && !HasLongSequence;

    /// <summary>Whether it is UTF-8 with a few foreign bytes in it, as where a document was cut or patched.</summary>
    public bool IsMostlyUtf8 => MultiByteCount > InvalidCount;

    public static Utf8Evidence Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..^IncompleteLength(bytes)];
        if (Ascii.IsValid(bytes))
            return default;
        if (Utf8.IsValid(bytes))
            return new Utf8Evidence(0, 0, true, bytes.ContainsAnyInRange(FirstLongLead, LastLead));

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

        return new Utf8Evidence(multiByte, invalid, true, false);
    }

    /// <summary>How many bytes at the end begin a sequence that is not finished.</summary>
    public static int IncompleteLength(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length < MaxSequenceLength && length <= bytes.Length; length++)
        {
            var lead = bytes[^length];
            if (lead is >= FirstLead and <= LastLead)
                return Rune.DecodeFromUtf8(bytes[^length..], out _, out _) == OperationStatus.NeedMoreData ? length : 0;
            if (lead is < 0x80 or >= 0xC0)
                return 0;
        }

        return 0;
    }
}

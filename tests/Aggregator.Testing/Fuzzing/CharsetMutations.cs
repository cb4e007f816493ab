using System.Text;

namespace Aggregator.Testing.Fuzzing;

/// <summary>Mutations of what the bytes are written in, and of what is said of it.</summary>
internal static class CharsetMutations
{
    private static readonly Encoding[] Encodings =
    [
        Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true), Encoding.Latin1,
        .. new[] { 1251, 1252, 1255, 932, 936, 949, 950, 20866, 51932, 54936, 50220, 37, 10000 }.Select(page => CodePagesEncodingProvider.Instance.GetEncoding(page)!),
    ];

    /// <summary>Declares another encoding, whatever the bytes are.</summary>
    public static byte[] Declare(byte[] body, MutationContext context)
    {
        var name = Encoding.ASCII.GetBytes(context.Pick(FuzzTokens.Charsets));
        var at = body.AsSpan(0, Math.Min(body.Length, 200)).IndexOf("encoding="u8);
        var start = at + "encoding='".Length;
        var length = at < 0 || start > body.Length ? -1 : body.AsSpan(start).IndexOfAny((byte)'"', (byte)'\'');
        return length < 0
            ? [.. "<?xml version=\"1.0\" encoding=\""u8, .. name, .. "\"?>"u8, .. body]
            : SliceMutations.Replace(body, start, start + length, name);
    }

    /// <summary>Writes the document in another encoding, with or without a byte order mark.</summary>
    public static byte[] Encode(byte[] body, MutationContext context)
    {
        var encoding = context.Pick(Encodings);
        ReadOnlySpan<byte> mark = context.Random.Next(2) == 0 ? encoding.GetPreamble() : [];
        return [.. mark, .. encoding.GetBytes(Encoding.UTF8.GetString(body))];
    }

    /// <summary>Encodes UTF-8 once more, the whole document or a slice.</summary>
    public static byte[] EncodeTwice(byte[] body, MutationContext context)
    {
        var (start, length) = context.Random.Next(4) == 0 ? (0, body.Length) : context.Slice(body).GetOffsetAndLength(body.Length);
        return SliceMutations.Replace(body, start, start + length, Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(body, start, length)));
    }

    /// <summary>Puts a byte order mark before the document.</summary>
    public static byte[] Mark(byte[] body, MutationContext context) => [.. context.Pick(Encodings[..4]).GetPreamble(), .. body];
}

namespace Aggregator.Testing.Fuzzing;

/// <summary>Mutations that know what tags, attributes and texts are.</summary>
internal static class MarkupMutations
{
    private static readonly byte[][][] Tables = [FuzzTokens.Any, FuzzTokens.Markup, FuzzTokens.Scripts, FuzzTokens.Scripts];
    private static readonly byte[][] DateTags = [.. new[] { "ubDate>", "pdated>", "ublished>", "date>", "odified>", "ssued>", "date_published\": \"" }.Select(Ascii)];
    private static readonly byte[] Less = "<"u8.ToArray();
    private static readonly byte[] EscapedLess = "&lt;"u8.ToArray();

    /// <summary>Puts in one to four tokens.</summary>
    public static byte[] Insert(byte[] body, MutationContext context)
    {
        var table = body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && context.Random.Next(4) > 0 ? FuzzTokens.Json : context.Pick(Tables);
        for (var i = context.Random.Next(1, 5); i > 0; i--)
        {
            var at = context.Place(body);
            body = SliceMutations.Replace(body, at, at, context.Pick(table));
        }

        return body;
    }

    /// <summary>Gives a tag another attribute, which seldom is huge.</summary>
    public static byte[] AddAttribute(byte[] body, MutationContext context)
    {
        var (_, end) = FindName(body, context);
        if (end == 0)
            return body;
        var attribute = context.Random.Next(20) == 0
            ? [.. " x=\""u8, .. Enumerable.Repeat((byte)'x', 1 << context.Random.Next(17)), (byte)'"']
            : context.Pick(FuzzTokens.Attributes);
        return SliceMutations.Replace(body, end, end, attribute);
    }

    /// <summary>Gives a start or end tag another name.</summary>
    public static byte[] Rename(byte[] body, MutationContext context)
    {
        var (start, end) = FindName(body, context);
        return end == 0 ? body : SliceMutations.Replace(body, start, end, context.Pick(FuzzTokens.Names));
    }

    /// <summary>Puts another text for a date.</summary>
    public static byte[] ChangeDate(byte[] body, MutationContext context)
    {
        var from = context.Random.Next(body.Length + 1);
        var tag = context.Pick(DateTags);
        var at = body.AsSpan(from).IndexOf(tag);
        if (at < 0)
            return body;
        var start = from + at + tag.Length;
        var length = body.AsSpan(start).IndexOfAny((byte)'<', (byte)'"');
        return length < 0 ? body : SliceMutations.Replace(body, start, start + length, context.Pick(FuzzTokens.Dates));
    }

    /// <summary>Escapes the brackets of a slice, or takes their escapes away.</summary>
    public static byte[] Escape(byte[] body, MutationContext context)
    {
        var (start, length) = context.Slice(body).GetOffsetAndLength(body.Length);
        var slice = body.AsSpan(start, length);
        var changed = context.Random.Next(2) == 0 ? ReplaceAll(slice, Less, EscapedLess) : ReplaceAll(slice, EscapedLess, Less);
        return SliceMutations.Replace(body, start, start + length, changed);
    }

    private static (int Start, int End) FindName(byte[] body, MutationContext context)
    {
        var from = context.Random.Next(body.Length + 1);
        var at = body.AsSpan(from).IndexOf((byte)'<');
        if (at < 0)
            return default;
        var start = from + at + 1;
        start += start < body.Length && body[start] == '/' ? 1 : 0;
        var length = body.AsSpan(start).IndexOfAny(" \t\r\n/>"u8);
        return length <= 0 ? default : (start, start + length);
    }

    private static byte[] ReplaceAll(ReadOnlySpan<byte> text, byte[] what, byte[] by)
    {
        var output = new List<byte>(text.Length);
        for (var at = text.IndexOf(what); at >= 0; at = text.IndexOf(what))
        {
            output.AddRange(text[..at]);
            output.AddRange(by);
            text = text[(at + what.Length)..];
        }

        output.AddRange(text);
        return [.. output];
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}

using System.Text.Json;

namespace Aggregator.Core.Parsing.Json;

/// <summary>
/// The beginning of a string that is longer than any text that is kept. The platform rents an array as long as the string to undo its
/// escapes, which the pool then keeps for each thread.
/// </summary>
internal static class LongJsonText
{
    /// <summary>So much of a string is read, in bytes as written: more than an article's content even where every character is escaped.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private const int MaxEscapeLength = 6;
    private const byte Quote = (byte)'"';

    /// <summary>The text of a string's beginning; null where its escapes make no text.</summary>
    /// <param name="raw">The string as written, in quotes, longer than <see cref="MaxBytes"/>.</param>
    public static string? Beginning(ReadOnlySpan<byte> raw)
    {
        byte[] part = [.. raw[..EndOf(raw)], Quote];
        var reader = new Utf8JsonReader(part);
        try
        {
            reader.Read();
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A place between two characters, at most <see cref="MaxBytes"/> from the start.</summary>
    private static int EndOf(ReadOnlySpan<byte> raw)
    {
        var end = MaxBytes;
        while ((raw[end] & 0xC0) == 0x80)
            end--;
        // An escape may reach over the end. Of a run of backslashes each other one begins an escape.
        var escape = raw[..end].LastIndexOf((byte)'\\');
        var run = escape - raw[..(escape + 1)].LastIndexOfAnyExcept((byte)'\\');
        if (escape >= end - MaxEscapeLength && run % 2 == 1)
            end = escape;
        // Nor must the first half of a pair stay without its second.
        return raw[(end - MaxEscapeLength)..end] is [(byte)'\\', (byte)'u', (byte)'d' or (byte)'D', ..] ? end - MaxEscapeLength : end;
    }
}

using System.Globalization;

namespace Aggregator.Core.Normalization.Items;

/// <summary>Language tags in their usual spelling (RFC 5646 sections 2.1 and 2.1.1).</summary>
internal static class LanguageTag
{
    private const int MaxLength = 35;
    private const int MaxSubtagLength = 8;

    /// <summary>The tag in its usual spelling, "en-GB"; null where it is none.</summary>
    public static string? Normalize(string? tag)
    {
        var text = tag.AsSpan().Trim();
        if (text.Length is 0 or > MaxLength)
            return null;
        Span<char> output = stackalloc char[MaxLength];
        var position = 0;
        var afterSingleton = false;
        foreach (var range in text.SplitAny('-', '_'))
        {
            var subtag = text[range];
            var target = output.Slice(position, subtag.Length);
            if (!IsWellFormed(subtag, position == 0))
                return null;
            subtag.ToLowerInvariant(target);
            if (position > 0 && !afterSingleton)
                Spell(target);
            afterSingleton |= position > 0 && subtag.Length == 1;
            position += subtag.Length;
            if (position < text.Length)
                output[position++] = '-';
        }

        return output[..position].SequenceEqual(tag) ? tag : output[..position].ToString();
    }

    private static bool IsWellFormed(ReadOnlySpan<char> subtag, bool isFirst)
    {
        // Languages of more than three letters are reserved or were never registered: "english" is no tag.
        if (isFirst && subtag.Length is not (2 or 3))
            return false;
        if (subtag.Length is 0 or > MaxSubtagLength)
            return false;
        foreach (var c in subtag)
        {
            if (!char.IsAsciiLetter(c) && (isFirst || !char.IsAsciiDigit(c)))
                return false;
        }

        return true;
    }

    /// <summary>Regions in capitals, scripts with a capital.</summary>
    private static void Spell(Span<char> subtag)
    {
        if (subtag.Length == 2)
            ((ReadOnlySpan<char>)subtag).ToString().AsSpan().ToUpperInvariant(subtag);
        else if (subtag.Length == 4 && char.IsAsciiLetter(subtag[0]))
            subtag[0] = char.ToUpper(subtag[0], CultureInfo.InvariantCulture);
    }
}

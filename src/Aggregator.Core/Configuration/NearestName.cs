namespace Aggregator.Core.Configuration;

/// <summary>Finds the name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>Longer names are not compared: the table would grow with the square of the length.</summary>
    private const int MaxLength = 100;

    /// <summary>One edit for every so many characters makes a typing error; more edits make another word.</summary>
    private const int CharactersPerEdit = 3;

    /// <summary>A tail for messages: <c>; did you mean 'x'?</c>, or nothing where no name is near.</summary>
    public static string Hint(string text, IEnumerable<string> names) => Of(text, names) is { } name ? $"; did you mean '{name}'?" : "";

    /// <summary>The nearest name without regard to case; null where none is near.</summary>
    public static string? Of(string text, IEnumerable<string> names)
    {
        string? nearest = null;
        var fewest = Math.Max(2, text.Length / CharactersPerEdit) + 1;
        foreach (var name in names)
        {
            var edits = Edits(text, name);
            if (edits >= fewest || edits >= name.Length) continue;
            fewest = edits;
            nearest = name;
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance, where swapped neighbours count as one edit.</summary>
    private static int Edits(string a, string b)
    {
        if (a.Length > MaxLength || b.Length > MaxLength) return int.MaxValue;
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = table[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                var edits = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
                table[i, j] = swapped ? Math.Min(edits, table[i - 2, j - 2] + 1) : edits;
            }
        }

        return table[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}

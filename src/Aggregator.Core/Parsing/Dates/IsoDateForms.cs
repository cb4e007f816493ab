namespace Aggregator.Core.Parsing.Dates;

/// <summary>Reads dates in numbers that begin with the year: ISO 8601, its profiles, the like with other separators.</summary>
internal static class IsoDateForms
{
    /// <summary>
    /// The forms, the first that fits counts. Letters are parts (<see cref="DateParts.Set"/>): a row of them is so many digits, M and d
    /// alone are one or two. A slash is any separator (<see cref="IsSeparator"/>); dash, space and W are themselves.
    /// Two-digit years are those of ISO 8601:2000 section 5.2. Forms without a year are not read: they mean another day each year.
    /// </summary>
    private static readonly string[] Forms =
    [
        "yyyy/M/d", "yyyy M d", "yyyy/DDD", "yyyy/MMdd", "yyyy/M", "yyyy-Www-e", "yyyy-Www", "yyyyWwwe", "yyyyWww", "yyyy",
        "yyyyMMdd", "yyyyDDD", "yyyyMMddhhmmss", "yyyyMMddhhmm", "yyyyMM-dd",
        "yy-MM-dd", "yy-DDD", "yyMMdd", "yyDDD", "yyyyMM",
        "-yy-MM", "-yyMM", "-yy",
    ];

    private static readonly string[][] FormsByDigits = GroupByDigits();

    /// <summary>Reads a date where one stands; otherwise nothing.</summary>
    public static bool TryRead(ref DateCursor cursor, ref DateParts parts)
    {
        var digits = cursor.Digits;
        // A clock may follow without anything between.
        if (digits > 2 && cursor.Peek(digits) == ':')
            digits -= 2;
        if (digits >= FormsByDigits.Length || (digits <= 2 && !IsSeparator(cursor.Peek(digits))))
            return false;
        foreach (var form in FormsByDigits[digits])
        {
            var end = cursor;
            var found = parts;
            if (!Fits(form, ref end, ref found))
                continue;
            cursor = end;
            parts = found;
            return true;
        }

        return false;
    }

    private static bool Fits(string form, ref DateCursor cursor, ref DateParts parts)
    {
        for (var at = 0; at < form.Length;)
        {
            var letter = form[at];
            var length = 1;
            while (at + length < form.Length && form[at + length] == letter)
                length++;
            at += length;
            if (!(letter is '/' or '-' or ' ' or 'W' ? SkipLiteral(letter, ref cursor) : TakePart(letter, length, ref cursor, ref parts)))
                return false;
        }

        return IsEnd(form, cursor) && (form[^1] == 'y' || parts.FindDay() is not null);
    }

    private static bool SkipLiteral(char literal, ref DateCursor cursor)
    {
        var isThere = literal switch
        {
            '/' => IsSeparator(cursor.Current),
            'W' => cursor.Current is 'W' or 'w',
            _ => cursor.Current == literal,
        };
        // "2004. 5. 28." is how Korea and Hungary write.
        var isSpaced = cursor.Current == '.';
        cursor.Skip();
        if (isSpaced)
            cursor.SkipSpaces();
        return isThere;
    }

    private static bool TakePart(char letter, int length, ref DateCursor cursor, ref DateParts parts)
    {
        var digits = cursor.Digits;
        if (digits < length)
            return false;
        var isFree = length == 1 && letter is 'M' or 'd';
        var taken = isFree ? Math.Min(digits, 2) : length;
        parts.Set(letter, cursor.Take(taken), taken);
        return true;
    }

    /// <summary>Whether nothing follows that would belong to the date too.</summary>
    private static bool IsEnd(string form, DateCursor cursor)
    {
        if (char.IsAsciiDigit(cursor.Current))
            return cursor.Digits == 2 && cursor.Peek(2) == ':';
        // A dash and digits behind a day are a zone.
        return form[^1] is not ('y' or 'M' or 'w') || !IsSeparator(cursor.Current) || !cursor.IsDigitAt(cursor.SkipSpacesAt(1));
    }

    private static bool IsSeparator(char c) => c is '-' or '/' or '.' or '_';

    private static string[][] GroupByDigits()
    {
        var groups = new string[15][];
        for (var digits = 0; digits < groups.Length; digits++)
            groups[digits] = [.. Forms.Where(form => DigitsOf(form) == digits)];
        return groups;
    }

    private static int DigitsOf(string form) => form.IndexOfAny(['/', '-', ' ', 'W']) is >= 0 and var end ? end : form.Length;
}

namespace Aggregator.Core.Parsing.Dates;

/// <summary>Reads times of day and offsets.</summary>
internal static class ClockReader
{
    private const int TicksDigits = 7;

    /// <summary>Reads a time with separators where one stands: 9:05, 09:05:03.5, 14h30, 14 h, 10.14; otherwise nothing.</summary>
    /// <param name="cursor">Where digits stand.</param>
    /// <param name="parts">What the time is written to.</param>
    /// <param name="isSure">Whether only a time can stand here, so that dots may separate its parts, and an hour may stand alone.</param>
    public static bool TryRead(ref DateCursor cursor, ref DateParts parts, bool isSure)
    {
        var digits = cursor.Digits;
        var separator = cursor.Peek(digits);
        if (digits > 2)
            return isSure && TryReadCompact(digits, ref cursor, ref parts);
        var isDotted = isSure && separator == '.' && cursor.DigitsAt(digits + 1) == 2;
        if (isDotted || (separator is ':' or 'h' or 'H' && cursor.IsDigitAt(digits + 1)))
            ReadClock(digits, separator, ref cursor, ref parts);
        else if (isSure && cursor.Peek(cursor.SkipSpacesAt(digits)) is 'h' or 'H')
            ReadHourInWords(digits, ref cursor, ref parts);
        else if (isSure)
            ReadHour(digits, ref cursor, ref parts);
        else
            return false;
        return true;
    }

    /// <summary>Reads +hh, +hhmm, +hh:mm, +hmm. Only the first offset counts.</summary>
    public static void ReadOffset(ref DateCursor cursor, ref DateParts parts)
    {
        var sign = cursor.Current == '+' ? 1 : -1;
        cursor.Skip();
        var digits = cursor.Digits;
        if (digits > 4)
        {
            cursor.Skip(digits);
            return;
        }

        var number = cursor.Take(digits);
        var minutes = digits <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        if (digits <= 2 && cursor.Current is ':' or '.' && cursor.DigitsAt(1) is 1 or 2)
        {
            cursor.Skip();
            minutes += cursor.Take(cursor.Digits);
        }

        parts.OffsetMinutes ??= sign * minutes;
    }

    /// <summary>hhmm and hhmmss.</summary>
    private static bool TryReadCompact(int digits, ref DateCursor cursor, ref DateParts parts)
    {
        if (digits is not (4 or 6))
            return false;
        (parts.Hour, parts.Minute) = (cursor.Take(2), cursor.Take(2));
        if (digits == 6)
            parts.Second = cursor.Take(2);
        parts.FractionTicks = TakeFraction(ref cursor, digits == 6 ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMinute);
        return true;
    }

    private static void ReadClock(int digits, char separator, ref DateCursor cursor, ref DateParts parts)
    {
        parts.Hour = cursor.Take(digits);
        cursor.Skip();
        parts.Minute = cursor.Take(Math.Min(cursor.Digits, 2));
        var unit = TimeSpan.TicksPerMinute;
        if (cursor.Current == separator && cursor.DigitsAt(1) is 1 or 2)
        {
            cursor.Skip();
            parts.Second = cursor.Take(cursor.Digits);
            unit = TimeSpan.TicksPerSecond;
        }

        parts.FractionTicks = TakeFraction(ref cursor, unit);
    }

    /// <summary>"14 h 30", as French typography has it.</summary>
    private static void ReadHourInWords(int digits, ref DateCursor cursor, ref DateParts parts)
    {
        parts.Hour = cursor.Take(digits);
        cursor.SkipSpaces();
        cursor.Skip();
        var minutes = cursor.SkipSpacesAt(0);
        if (cursor.DigitsAt(minutes) != 2)
            return;
        cursor.Skip(minutes);
        parts.Minute = cursor.Take(2);
    }

    private static void ReadHour(int digits, ref DateCursor cursor, ref DateParts parts)
    {
        parts.Hour = cursor.Take(digits);
        parts.FractionTicks = TakeFraction(ref cursor, TimeSpan.TicksPerHour);
    }

    /// <summary>A fraction is one of the smallest unit given (ISO 8601).</summary>
    private static long TakeFraction(ref DateCursor cursor, long unitTicks)
    {
        if (cursor.Current is not ('.' or ',' or ':') || !cursor.IsDigitAt(1))
            return 0;
        cursor.Skip();
        var digits = cursor.Digits;
        var used = Math.Min(digits, TicksDigits);
        var fraction = cursor.Take(used) * unitTicks;
        cursor.Skip(digits - used);
        for (var i = 0; i < used; i++)
            fraction /= 10;
        return fraction;
    }
}

using System.Globalization;

namespace Aggregator.Core.Parsing.Dates;

/// <summary>Collects the parts of a date from left to right; what cannot be understood is passed over.</summary>
internal ref struct DateScanner
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private DateParts _parts = new();
    private bool _monthMayBeWeekday;

    public DateScanner(ReadOnlySpan<char> text) => _text = text;

    private readonly bool IsAtEnd => _at >= _text.Length;

    private readonly char Current => IsAtEnd ? '\0' : _text[_at];

    /// <summary>Reads the whole text.</summary>
    public DateParts Scan()
    {
        if (char.IsAsciiDigit(Current) && ReadIsoDate())
            ReadIsoTime();
        while (!IsAtEnd)
        {
            if (char.IsAsciiDigit(Current))
                ReadNumber();
            else if (char.IsLetter(Current))
                ReadWord();
            else if (Current is '+' or '-' or '\u2212' && _parts.Hour is not null && IsDigitAt(_at + 1))
                ReadOffset();
            else
                _at++;
        }

        return _parts;
    }

    /// <summary>yyyy-MM-dd and its kin, at the beginning only.</summary>
    private bool ReadIsoDate()
    {
        var digits = DigitsAt(_at);
        if (digits == 8 && _at + 8 < _text.Length)
        {
            (_parts.Year, _parts.Month, _parts.Day) = (Take(4), Take(2), Take(2));
            return true;
        }

        if (digits == 7 && Peek(7) is 'T' or ' ')
        {
            (_parts.Year, _parts.DayOfYear) = (Take(4), Take(3));
            return true;
        }

        if (digits != 4 || Peek(4) is not ('-' or '/' or '.') || !IsDigitAt(_at + 5))
            return false;
        var year = Take(4);
        _at++;
        _parts.Year = year;
        if (DigitsAt(_at) == 3)
        {
            _parts.DayOfYear = Take(3);
            return true;
        }

        _parts.Month = Take(Math.Min(DigitsAt(_at), 2));
        _parts.Day = 1;
        if (Current is '-' or '/' or '.' && IsDigitAt(_at + 1))
        {
            _at++;
            _parts.Day = Take(Math.Min(DigitsAt(_at), 2));
        }

        return true;
    }

    /// <summary>T and hh:mm:ss, hhmmss, hhmm or hh.</summary>
    private void ReadIsoTime()
    {
        while (Current is ' ' or 'T' or 't' or ',' or '_' or ':' or '\u00A0')
            _at++;
        var digits = DigitsAt(_at);
        if (digits is 4 or 6)
        {
            (_parts.Hour, _parts.Minute) = (Take(2), Take(2));
            _parts.Second = digits == 6 ? Take(2) : 0;
            ReadFraction();
        }
        else if (digits is 1 or 2 && Peek(digits) is ':' or '.' or 'h' && IsDigitAt(_at + digits + 1))
        {
            ReadClock();
        }
        else if (digits is 1 or 2)
        {
            _parts.Hour = Take(digits);
        }
    }

    private void ReadNumber()
    {
        var digits = DigitsAt(_at);
        var next = Peek(digits);
        if (next is ':' or 'h' && digits <= 2 && _parts.Hour is null && IsDigitAt(_at + digits + 1))
            ReadClock();
        else if (next is '/' or '.' or '-' && digits <= 2 && _parts.Month is null && TryReadNumericDate(digits, next))
            return;
        else if (digits <= 4 && DateWords.Units.TryGetValue(next.ToString(), out var unit))
            AssignUnit(Take(digits), unit);
        else if (digits > 9)
            _at += digits;
        else
            AssignNumber(Take(digits), digits);
    }

    private void AssignNumber(int number, int digits)
    {
        if (_parts.Hour is null && _parts.Year is not null && digits is 4)
            (_parts.Hour, _parts.Minute) = (number / 100, number % 100);
        else if (digits >= 3)
            _parts.Year ??= DateParts.ExpandYear(number, digits);
        else if (_parts.Hour is null && StartsHalfDay())
            _parts.Hour = number;
        else if (_parts.Day is null && number is >= 1 and <= 31)
            _parts.Day = number;
        else
            _parts.Year ??= DateParts.ExpandYear(number, digits);
    }

    private void AssignUnit(int number, char unit)
    {
        switch (unit)
        {
            case 'y': _parts.Year = number; break;
            case 'M': _parts.Month = number; break;
            case 'd': _parts.Day = number; break;
            case 'h': _parts.Hour = number; break;
            case 'm': _parts.Minute = number; break;
            case 's': _parts.Second = number; break;
        }
    }

    /// <summary>Three numbers: with slashes the month comes first unless it cannot; with dots and dashes the day does, except yy-MM-dd.</summary>
    private bool TryReadNumericDate(int firstDigits, char separator)
    {
        var second = _at + firstDigits + 1;
        var secondDigits = DigitsAt(second);
        var third = second + secondDigits + 1;
        var thirdDigits = DigitsAt(third);
        if (secondDigits is not (1 or 2) || _text[Math.Min(third, _text.Length) - 1] != separator || thirdDigits is not (2 or 4))
            return false;

        var (a, b, c) = (Take(firstDigits), NumberAt(second, secondDigits), NumberAt(third, thirdDigits));
        _at = third + thirdDigits;
        (_parts.Year, _parts.Month, _parts.Day) = separator switch
        {
            '/' when a <= 12 => (DateParts.ExpandYear(c, thirdDigits), a, b),
            '-' when thirdDigits == 2 => (DateParts.ExpandYear(a, firstDigits), b, c),
            _ when b > 12 => (DateParts.ExpandYear(c, thirdDigits), a, b),
            _ => (DateParts.ExpandYear(c, thirdDigits), b, a),
        };
        return true;
    }

    private void ReadClock()
    {
        _parts.Hour = Take(DigitsAt(_at));
        var separator = Current;
        _at++;
        _parts.Minute = Take(Math.Min(DigitsAt(_at), 2));
        if (Current == separator && DigitsAt(_at + 1) is 1 or 2)
        {
            _at++;
            _parts.Second = Take(DigitsAt(_at));
        }

        ReadFraction();
    }

    private void ReadFraction()
    {
        if (Current is not ('.' or ',' or ':') || !IsDigitAt(_at + 1))
            return;
        _at++;
        var digits = DigitsAt(_at);
        var used = Math.Min(digits, 7);
        var fraction = NumberAt(_at, used);
        for (var i = used; i < 7; i++)
            fraction *= 10;
        _parts.FractionTicks = fraction;
        _at += digits;
    }

    private void ReadWord()
    {
        var start = _at;
        while (char.IsLetter(Current) || (Current is '.' or '\'' or '\u2019' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1])))
            _at++;
        var word = _text[start.._at];
        if (DateWords.Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month))
            AssignMonth(month, isFirst: start == 0);
        else if (DateWords.AfterNoon.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var isAfterNoon))
            _parts.IsAfterNoon ??= isAfterNoon;
        else if (_parts.Hour is not null && _parts.OffsetMinutes is null
            && DateWords.ZoneMinutes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var minutes))
            AssignZone(minutes);
    }

    /// <summary>"mar" is March, but also a Tuesday in Spanish and French: a first word yields to a later month.</summary>
    private void AssignMonth(int month, bool isFirst)
    {
        if (isFirst && Current == ',')
            return;
        if (_parts.Month is null || _monthMayBeWeekday)
            _parts.Month = month;
        _monthMayBeWeekday = isFirst;
    }

    /// <summary>A name, or a name with an offset behind it as in GMT+2.</summary>
    private void AssignZone(int minutes)
    {
        _parts.OffsetMinutes = minutes;
        if (minutes == 0 && Current is '+' or '-' && minutes == 0 && IsDigitAt(_at + 1))
        {
            _parts.OffsetMinutes = null;
            ReadOffset();
        }
    }

    /// <summary>+hh, +hhmm, +hh:mm, +hmm. Only the first one counts.</summary>
    private void ReadOffset()
    {
        var sign = Current == '+' ? 1 : -1;
        _at++;
        var digits = DigitsAt(_at);
        if (digits > 4)
        {
            _at += digits;
            return;
        }

        var number = Take(digits);
        var minutes = digits <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        if (digits <= 2 && Current is ':' or '.' && digits <= 2 && IsDigitAt(_at + 1))
        {
            _at++;
            minutes += Take(Math.Min(DigitsAt(_at), 2));
        }

        _parts.OffsetMinutes ??= sign * minutes;
    }

    private readonly bool StartsHalfDay()
    {
        var rest = _text[_at..].TrimStart();
        return rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase);
    }

    private readonly char Peek(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private readonly bool IsDigitAt(int index) => index < _text.Length && char.IsAsciiDigit(_text[index]);

    private readonly int DigitsAt(int index)
    {
        var end = index;
        while (IsDigitAt(end))
            end++;
        return end - index;
    }

    private readonly int NumberAt(int index, int digits) =>
        int.Parse(_text.Slice(index, digits), NumberStyles.None, CultureInfo.InvariantCulture);

    private int Take(int digits)
    {
        var number = NumberAt(_at, digits);
        _at += digits;
        return number;
    }
}

namespace Aggregator.Core.Parsing.Dates;

/// <summary>Collects the parts of a date from left to right; what cannot be understood is passed over.</summary>
internal ref struct DateScanner
{
    private const int MaxYearDigits = 5;
    private const int MaxDay = 31;

    private DateCursor _cursor;
    private DateParts _parts = new();
    private bool _monthMayBeWeekday;
    private int? _monthByPrefix;
    private int? _shortYear;

    public DateScanner(ReadOnlySpan<char> text) => _cursor = new DateCursor(text);

    /// <summary>Whether an hour was read, or what may turn out to be one.</summary>
    private readonly bool MayZoneCome => (_parts.Hour ?? _shortYear) is not null;

    /// <summary>Reads the whole text.</summary>
    public DateParts Scan()
    {
        if (_cursor.Current == '-' && IsoDateForms.TryRead(ref _cursor, ref _parts))
            ReadIsoTime();
        while (!_cursor.IsAtEnd)
        {
            if (char.IsAsciiDigit(_cursor.Current))
                ReadNumber();
            else if (char.IsLetter(_cursor.Current))
                ReadWord();
            else if (_cursor.Current is '+' or '-' && MayZoneCome && _cursor.IsDigitAt(1))
                ClockReader.ReadOffset(ref _cursor, ref _parts);
            else
                _cursor.Skip();
        }

        _parts.Month ??= _parts.DayOfYear is null && _parts.Week is null ? _monthByPrefix : null;
        return _parts;
    }

    private void ReadNumber()
    {
        if (!_parts.HasDatePart && IsoDateForms.TryRead(ref _cursor, ref _parts))
            ReadIsoTime();
        else if (_cursor.Digits <= 4 && DateUnits.Find(_cursor.Peek(_cursor.SkipSpacesAt(_cursor.Digits))) is not '\0' and var unit)
            ReadWithUnit(unit);
        else if (_parts.Hour is not null || IsYearNext() || !ReadClock())
            ReadDatePart();
    }

    private bool ReadClock() => ClockReader.TryRead(ref _cursor, ref _parts, isSure: _parts.HasDay || IsHalfDayNext());

    /// <summary>What follows a date that begins with its year; a year alone may be the first of other parts.</summary>
    private void ReadIsoTime()
    {
        var digits = 0;
        while (_cursor.Peek(digits) is ' ' or 'T' or 't' or ',' or '_' or ':')
            digits++;
        var isYear = _parts.Month is null && _parts.DayOfYear is null && _parts.Week is null;
        var isYearAlone = _cursor.IsAtEnd || _cursor.Current is 'T' or 't' || _cursor.Peek(digits + 2) == ':';
        if (isYear && !isYearAlone)
            return;
        _parts.Month ??= isYear ? 1 : null;
        _parts.Day ??= _parts.DayOfYear is null ? 1 : null;
        // A day with a zone (XML Schema's "2003-12-31+02:00") is the day all the same.
        if (_cursor.Current is '+' or '-' && _cursor.IsDigitAt(1))
            ClockReader.ReadOffset(ref _cursor, ref _parts);
        if (!_cursor.IsDigitAt(digits))
            return;
        _cursor.Skip(digits);
        if (_parts.Hour is null)
            ClockReader.TryRead(ref _cursor, ref _parts, isSure: true);
    }

    private void ReadDatePart()
    {
        var digits = _cursor.Digits;
        if (digits <= 2 && _parts.Month is null && TryReadNumericDate(digits))
            return;
        if (digits <= MaxYearDigits)
        {
            AssignNumber(_cursor.Take(digits), digits);
            return;
        }

        if (!_parts.HasDatePart)
            _parts.Epoch = EpochNumber.Read(_cursor.Rest[..digits]);
        // Nothing after such a number counts, its fraction least.
        _cursor.Skip(_parts.Epoch is null ? digits : _cursor.Rest.Length);
    }

    /// <summary>Day, year and hour in the order in which they come; a long number is the year, wherever it stands.</summary>
    private void AssignNumber(int number, int digits)
    {
        // "19:48:21 0000 2004": a zone that lost its sign on the way through a URL.
        if (digits == 4 && number < 1_000 && _parts.Hour is not null)
            return;
        if (digits > 2 && (_parts.Year is null || _shortYear is not null))
        {
            _parts.Hour ??= _shortYear;
            (_parts.Year, _shortYear) = (DateParts.ExpandYear(number, digits), null);
        }
        else if (digits <= 2 && _parts.Day is null)
        {
            _parts.Day = number;
        }
        else if (_parts.Year is null)
        {
            (_parts.Year, _shortYear) = (DateParts.ExpandYear(number, digits), number);
        }
    }

    private void ReadWithUnit(char unit)
    {
        if (DateUnits.IsHangul(_cursor.Peek(_cursor.SkipSpacesAt(_cursor.Digits))))
            _parts.CountryOffsetMinutes = DateUnits.KoreanOffsetMinutes;
        var digits = _cursor.Digits;
        var number = _cursor.Take(digits);
        _cursor.SkipSpaces();
        _cursor.Skip();
        _parts.Set(unit, number, digits);
    }

    /// <summary>
    /// Three numbers, the year last unless the first can be no day or the last no year. With slashes the month comes before the day,
    /// with dots and dashes behind it.
    /// </summary>
    private bool TryReadNumericDate(int firstDigits)
    {
        var separator = _cursor.Peek(firstDigits);
        var second = _cursor.SkipSpacesAt(firstDigits + 1);
        var secondDigits = _cursor.DigitsAt(second);
        var third = _cursor.SkipSpacesAt(second + secondDigits + 1);
        var thirdDigits = _cursor.DigitsAt(third);
        if (separator is not ('/' or '.' or '-') || _cursor.Peek(second + secondDigits) != separator
            || secondDigits is not (1 or 2) || thirdDigits is not (1 or 2 or 4) || firstDigits + thirdDigits < 3)
            return false;

        var first = _cursor.Take(firstDigits);
        _cursor.Skip(second - firstDigits);
        var middle = _cursor.Take(secondDigits);
        _cursor.Skip(third - second - secondDigits);
        var last = _cursor.Take(thirdDigits);
        var isYearFirst = first > MaxDay || thirdDigits == 1;
        _parts.Year = isYearFirst ? DateParts.ExpandYear(first, firstDigits) : DateParts.ExpandYear(last, thirdDigits);
        (_parts.Month, _parts.Day) = isYearFirst ? (middle, last) : separator == '/' ? (first, middle) : (middle, first);
        _parts.MayBeSwapped = !isYearFirst;
        return true;
    }

    private void ReadWord()
    {
        var isFirst = _cursor.Position == 0;
        if (HalfDayLength(_cursor.Rest) is > 0 and var length)
        {
            _parts.IsAfterNoon ??= _cursor.Current is 'p' or 'P';
            _cursor.Skip(length);
            return;
        }

        if (DateUnits.IsHangul(_cursor.Current))
            _parts.CountryOffsetMinutes = DateUnits.KoreanOffsetMinutes;
        var word = _cursor.TakeWord();
        var meaning = DateWords.Find(word);
        if (meaning.Month is { } month)
            AssignMonth(month, isFirst, meaning.Weekday);
        else
            _parts.Weekday ??= meaning.Weekday;
        _parts.IsAfterNoon ??= meaning.IsAfterNoon;
        if (MayZoneCome && _parts.OffsetMinutes is null && meaning.OffsetMinutes is { } minutes)
            AssignZone(minutes, word);
        if (meaning == default)
            _monthByPrefix ??= DateWords.FindMonthByPrefix(word);
    }

    /// <summary>"mar" is March, but also a Tuesday in Spanish and French: a first word yields to a later month.</summary>
    private void AssignMonth(int month, bool isFirst, DayOfWeek? weekday)
    {
        if (isFirst && weekday is not null && (_cursor.Current == ',' || (_cursor.Current == '.' && _cursor.Peek(1) == ',')))
        {
            _parts.Weekday = weekday;
            return;
        }

        if (_parts.Month is null || _monthMayBeWeekday)
            _parts.Month = month;
        _monthMayBeWeekday = isFirst && weekday is not null;
    }

    /// <summary>A name, or a name with an offset behind it as in GMT+2.</summary>
    private void AssignZone(int minutes, ReadOnlySpan<char> name)
    {
        // "14:30 h" is an hour in many languages, and no military zone.
        if (name is "h")
            return;
        if (minutes == 0 && name.Length > 1 && _cursor.Current is '+' or '-' && _cursor.IsDigitAt(1))
            ClockReader.ReadOffset(ref _cursor, ref _parts);
        else
            _parts.OffsetMinutes = minutes;
    }

    /// <summary>Whether what was taken for a short year was none: "Thu Jan 01 19 2004".</summary>
    private readonly bool IsYearNext() => _shortYear is not null && _cursor.Digits == 4;

    private readonly bool IsHalfDayNext() => HalfDayLength(_cursor.Rest[_cursor.Digits..].TrimStart(' ')) > 0;

    /// <summary>How long "am", "a.m.", "a. m." or the like is where the text begins with it; 0 where not.</summary>
    private static int HalfDayLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('a' or 'A' or 'p' or 'P'))
            return 0;
        var at = text[1] == '.' ? 2 : 1;
        if (text[1] == '.' && at < text.Length && text[at] == ' ')
            at++;
        if (at >= text.Length || text[at] is not ('m' or 'M'))
            return 0;
        return at + 1 < text.Length && char.IsLetter(text[at + 1]) ? 0 : at + 1;
    }
}

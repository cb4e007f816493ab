using System.Globalization;

namespace Aggregator.Core.Parsing.Dates;

/// <summary>The parts of a date that were found so far.</summary>
internal struct DateParts
{
    /// <summary>Years outside are no publication dates but defaults and mistakes (year 1, year 9999).</summary>
    private const int MinYear = 1900;
    private const int MaxYear = 2999;
    private const int MaxOffsetMinutes = 18 * 60;

    public DateParts()
    {
    }

    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    /// <summary>Day of the year (ISO 8601 ordinal dates).</summary>
    public int? DayOfYear { get; set; }

    /// <summary>Week of the year (ISO 8601); <see cref="Day"/> is then the day of the week, Monday 1.</summary>
    public int? Week { get; set; }

    /// <summary>The weekday that the text names. Publishers err in it: it only decides where day and month may be swapped.</summary>
    public DayOfWeek? Weekday { get; set; }

    /// <summary>Whether day and month were numbers whose order is a custom of countries.</summary>
    public bool MayBeSwapped { get; set; }

    public int? Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    /// <summary>Fraction of a second, in ticks; more than a second where the fraction is one of a minute or an hour.</summary>
    public long FractionTicks { get; set; }

    /// <summary>Whether the hours are those of a half day after noon (true) or before (false).</summary>
    public bool? IsAfterNoon { get; set; }

    /// <summary>East of Greenwich; null when no zone was given.</summary>
    public int? OffsetMinutes { get; set; }

    /// <summary>The zone of the country whose words the date is written in, for times without one.</summary>
    public int? CountryOffsetMinutes { get; set; }

    /// <summary>The instant of a number that counts from 1970, for texts that hold nothing else.</summary>
    public DateTimeOffset? Epoch { get; set; }

    /// <summary>Whether year, month and day are known.</summary>
    public readonly bool HasDay => Year is not null && (DayOfYear ?? Week ?? (Month is null ? null : Day)) is not null;

    /// <summary>Whether any of them is.</summary>
    public readonly bool HasDatePart => (Year ?? Month ?? Day ?? DayOfYear ?? Week) is not null;

    /// <summary>Sets the part that a letter stands for: y, M, d, D, w, e (day of the week), h, m, s.</summary>
    /// <param name="part">The letter.</param>
    /// <param name="number">The part's number.</param>
    /// <param name="digits">How many digits it was written with.</param>
    public void Set(char part, int number, int digits)
    {
        switch (part)
        {
            case 'y': Year = ExpandYear(number, digits); break;
            case 'M': Month = number; break;
            case 'd' or 'e': Day = number; break;
            case 'D': DayOfYear = number; break;
            case 'w': Week = number; break;
            case 'h': Hour = number; break;
            case 'm': Minute = number; break;
            case 's': Second = number; break;
        }
    }

    /// <summary>The year as written with two or three digits (RFC 5322 section 4.3).</summary>
    public static int ExpandYear(int year, int digits) => digits switch
    {
        <= 2 => year < 50 ? 2000 + year : 1900 + year,
        3 => 1900 + year,
        _ => year,
    };

    /// <summary>The instant, in UTC; null when the parts are no date.</summary>
    public readonly DateTimeOffset? Build()
    {
        if (!HasDatePart)
            return Epoch;
        if (FindDay() is not { } day || TicksOfDay() is not { } time)
            return null;
        var offset = Hour is null ? 0 : OffsetMinutes ?? CountryOffsetMinutes ?? 0;
        // No zone is that far away: a wrong one, and none can be guessed.
        if (Math.Abs(offset) > MaxOffsetMinutes)
            offset = 0;
        return new DateTimeOffset(day.Ticks + time - (offset * TimeSpan.TicksPerMinute), TimeSpan.Zero);
    }

    /// <summary>The day at its beginning; null when there is no such day.</summary>
    public readonly DateTime? FindDay()
    {
        if (Year is not (>= MinYear and <= MaxYear) || Year is not { } year)
            return null;
        if (DayOfYear is { } ordinal)
            return DayOfYearOrNull(year, ordinal);
        if (Week is { } week)
            return DayOfWeekOrNull(year, week, Day ?? 1);
        if (Month is not { } month)
            return null;
        var found = DayOfMonthOrNull(year, month, Day ?? 1);
        if (!MayBeSwapped)
            return found;
        var swapped = DayOfMonthOrNull(year, Day ?? 1, month);
        return found is null || (swapped is not null && found.Value.DayOfWeek != Weekday && swapped.Value.DayOfWeek == Weekday)
            ? swapped
            : found;
    }

    private static DateTime? DayOfMonthOrNull(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    private static DateTime? DayOfYearOrNull(int year, int day) =>
        day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new DateTime(year, 1, 1).AddDays(day - 1) : null;

    private static DateTime? DayOfWeekOrNull(int year, int week, int day) =>
        day is >= 1 and <= 7 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7))
            : null;

    private readonly long? TicksOfDay()
    {
        var hour = Hour ?? 0;
        if (IsAfterNoon is { } isAfterNoon && hour <= 12)
            hour = (hour % 12) + (isAfterNoon ? 12 : 0);
        // 24:00 is midnight at the day's end (ISO 8601); second 60 is a leap second, in POSIX time the first of the next minute.
        if (hour > 24 || Minute > 59 || Second > 60 || (hour == 24 && Minute + Second + FractionTicks > 0))
            return null;
        return new TimeSpan(hour, Minute, Second).Ticks + FractionTicks;
    }
}

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

    public int? Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    /// <summary>Fraction of a second in ticks.</summary>
    public int FractionTicks { get; set; }

    /// <summary>Whether the hours are those of a half day after noon (true) or before (false).</summary>
    public bool? IsAfterNoon { get; set; }

    /// <summary>East of Greenwich; null when no zone was given.</summary>
    public int? OffsetMinutes { get; set; }

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
        if (Year is not (>= MinYear and <= MaxYear) || DayOf() is not { } day || TimeOfDay() is not { } time)
            return null;
        var offset = OffsetMinutes is { } minutes && Math.Abs(minutes) <= MaxOffsetMinutes ? minutes : 0;
        return new DateTimeOffset(day.Add(time).AddMinutes(-offset), TimeSpan.Zero);
    }

    private readonly DateTime? DayOf()
    {
        var year = Year!.Value;
        if (DayOfYear is { } ordinal)
            return ordinal is >= 1 and <= 366 ? new DateTime(year, 1, 1).AddDays(ordinal - 1) : null;
        if (Month is not (>= 1 and <= 12))
            return null;
        var day = Day ?? 1;
        return day >= 1 && day <= DateTime.DaysInMonth(year, Month.Value) ? new DateTime(year, Month.Value, day) : null;
    }

    private readonly TimeSpan? TimeOfDay()
    {
        var hour = Hour ?? 0;
        if (IsAfterNoon is { } isAfterNoon && hour <= 12)
            hour = (hour % 12) + (isAfterNoon ? 12 : 0);
        // 24:00 is midnight at the day's end (ISO 8601); second 60 is a leap second.
        if (hour > 24 || Minute > 59 || Second > 60 || (hour == 24 && Minute + Second > 0))
            return null;
        return new TimeSpan(hour, Minute, Math.Min(Second, 59)) + TimeSpan.FromTicks(FractionTicks);
    }
}

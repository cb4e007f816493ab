namespace Aggregator.Core.Parsing.Dates;

/// <summary>What a word means in a date. It may mean more than one thing: "mar" is March, and Tuesday in Spanish and French.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Weekday">A day of the week.</param>
/// <param name="IsAfterNoon">Whether the hours beside it are those after noon (true) or before (false).</param>
/// <param name="OffsetMinutes">A zone, east of Greenwich.</param>
internal readonly record struct DateWord(
    int? Month = null,
    DayOfWeek? Weekday = null,
    bool? IsAfterNoon = null,
    int? OffsetMinutes = null);

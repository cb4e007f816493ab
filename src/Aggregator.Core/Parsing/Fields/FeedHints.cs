using System.Globalization;
using System.Xml.Linq;
using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Collects what a feed says of when to come again.</summary>
internal sealed class FeedHints
{
    private const int MaxTimeToLiveMinutes = 366 * 24 * 60;
    private const int MaxFrequency = 10_000;

    /// <summary>RSS syndication module: the period; its default is daily.</summary>
    private static readonly Dictionary<string, TimeSpan> Periods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hourly"] = TimeSpan.FromHours(1),
        ["daily"] = TimeSpan.FromDays(1),
        ["weekly"] = TimeSpan.FromDays(7),
        ["monthly"] = TimeSpan.FromDays(30),
        ["yearly"] = TimeSpan.FromDays(365),
    };

    private TimeSpan? _timeToLive;
    private TimeSpan? _period;
    private int? _frequency;
    private int _skipHours;
    private int _skipDays;

    /// <summary>Takes an element.</summary>
    public void Read(XElement element, Field field)
    {
        switch (field)
        {
            case Field.TimeToLive when Number(element) is > 0 and <= MaxTimeToLiveMinutes and var minutes:
                _timeToLive ??= TimeSpan.FromMinutes(minutes);
                break;
            case Field.UpdatePeriod when Periods.TryGetValue(element.Value.Trim(), out var period):
                _period ??= period;
                break;
            case Field.UpdateFrequency when Number(element) is > 0 and <= MaxFrequency and var frequency:
                _frequency ??= frequency;
                break;
            case Field.SkipHours:
                foreach (var hour in element.Elements())
                {
                    // RSS 0.91 counts 1 to 24, RSS 2.0 counts 0 to 23: 24 is midnight in both.
                    if (Number(hour) is >= 0 and <= 24 and var number)
                        _skipHours |= 1 << (number % 24);
                }

                break;
            case Field.SkipDays:
                foreach (var day in element.Elements())
                {
                    if (Enum.TryParse<DayOfWeek>(day.Value.Trim(), ignoreCase: true, out var weekday) && Enum.IsDefined(weekday))
                        _skipDays |= 1 << (int)weekday;
                }

                break;
        }
    }

    /// <summary>The hints; those of a feed that skips every hour or day mean nothing.</summary>
    public ServerHints Build()
    {
        const int AllHours = (1 << 24) - 1;
        const int AllDays = (1 << 7) - 1;
        TimeSpan? update = _period is null && _frequency is null ? null : (_period ?? Periods["daily"]) / (_frequency ?? 1);
        if (_timeToLive is null && update is null && _skipHours == 0 && _skipDays == 0)
            return ServerHints.None;
        return new ServerHints
        {
            TimeToLive = _timeToLive,
            UpdatePeriod = update,
            SkipHours = _skipHours == AllHours ? 0 : _skipHours,
            SkipDays = _skipDays == AllDays ? 0 : _skipDays,
        };
    }

    private static int? Number(XElement element) =>
        int.TryParse(element.Value, NumberStyles.Integer & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

namespace Aggregator.Core.Parsing.Dates;

/// <summary>East Asian signs that follow the numbers of a date: 2004年5月28日, 2004년 5월 28일 13시 5분.</summary>
internal static class DateUnits
{
    /// <summary>Minutes east of Greenwich of the only country that writes Hangul.</summary>
    public const int KoreanOffsetMinutes = 9 * 60;

    private const char FirstHangul = '\uAC00';
    private const char LastHangul = '\uD7A3';

    /// <summary>What the number before a sign is: year, month, day, hour, minute, second; NUL when the sign is none.</summary>
    public static char Find(char sign) => sign switch
    {
        '년' or '年' => 'y',
        '월' or '月' => 'M',
        '일' or '日' or '号' => 'd',
        '시' or '時' or '时' or '点' => 'h',
        '분' or '分' => 'm',
        '초' or '秒' => 's',
        _ => '\0',
    };

    /// <summary>Whether it is Korean.</summary>
    public static bool IsHangul(char c) => c is >= FirstHangul and <= LastHangul;
}

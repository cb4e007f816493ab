using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Reads the filters of the command line and the HTTP API, which share their names and forms. Pure.</summary>
public static class ArticleFilterParser
{
    private const int MaxPercent = 100;

    /// <summary>Longer values are mistakes.</summary>
    private const int MaxTextLength = 1_000;

    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.Ordinal)
    {
        ["provider"] = static (filter, text, _) => Text(text, value => filter with { Provider = value }),
        ["domain"] = static (filter, text, _) => Text(text, value => filter with { Domain = value.ToLowerInvariant() }),
        ["topic"] = static (filter, text, _) => Text(text, value => filter with { Topic = value }),
        ["category"] = static (filter, text, _) => Text(text, value => filter with { Category = value }),
        ["type"] = static (filter, text, _) => Type(text, value => filter with { Type = value }),
        ["language"] = static (filter, text, _) => Language(text, value => filter with { Language = value }),
        ["since"] = static (filter, text, now) => Time(text, now, value => filter with { Since = value }),
        ["until"] = static (filter, text, now) => Time(text, now, value => filter with { Until = value }),
        ["firstSeenSince"] = static (filter, text, now) => Time(text, now, value => filter with { FirstSeenSince = value }),
        ["minQuality"] = static (filter, text, _) => Integer(text, 0, value => filter with { MinQuality = value }),
        ["minHeat"] = static (filter, text, _) => Integer(text, ArticleConstants.NoHeat, value => filter with { MinHeat = value }),
        ["published"] = static (filter, text, _) => Boolean(text, value => filter with { Published = value }),
    };

    /// <summary>The filter with the value taken up, or what the value must be.</summary>
    private delegate (ArticleFilter? Filter, string Complaint) Rule(ArticleFilter filter, string text, DateTimeOffset now);

    /// <summary>The names of all filters.</summary>
    public static IReadOnlyCollection<string> Names => Rules.Keys;

    /// <summary>Reads named values; a null value does not restrict.</summary>
    /// <param name="values">Names, as <see cref="Names"/>, and values.</param>
    /// <param name="now">What relative times as <c>7d</c> count back from.</param>
    public static ArticleFilterResult Parse(IEnumerable<KeyValuePair<string, string?>> values, DateTimeOffset now)
    {
        var filter = ArticleFilter.All;
        var errors = new List<FilterError>();
        foreach (var (name, text) in values)
        {
            if (text is null) continue;
            if (!Rules.TryGetValue(name, out var rule))
            {
                errors.Add(new FilterError(name, $"is no filter; the filters are {string.Join(", ", Names)}"));
                continue;
            }

            var (next, complaint) = rule(filter, text.Trim(), now);
            if (next is null) errors.Add(new FilterError(name, complaint));
            else filter = next;
        }

        if (filter is { Since: { } since, Until: { } until } && since >= until)
            errors.Add(new FilterError("until", "must be later than since"));
        return new ArticleFilterResult(errors.Count == 0 ? filter : null, errors);
    }

    private static (ArticleFilter?, string) Text(string text, Func<string, ArticleFilter> take) =>
        text.Length is > 0 and <= MaxTextLength ? (take(text), "") : (null, "must not be empty or longer than 1,000 characters");

    private static (ArticleFilter?, string) Type(string text, Func<ArticleType, ArticleFilter> take)
    {
        foreach (var type in Enum.GetValues<ArticleType>())
        {
            if (string.Equals(type.ToString(), text, StringComparison.OrdinalIgnoreCase)) return (take(type), "");
        }

        return (null, $"must be article, video or audio{WrongValue.Not(text)}");
    }

    private static (ArticleFilter?, string) Language(string text, Func<string, ArticleFilter> take)
    {
        var wellFormed = text.Length is > 1 and <= 35 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(text[0]);
        return wellFormed ? (take(text), "") : (null, $"must be a language tag such as en or en-GB{WrongValue.Not(text)}");
    }

    private static (ArticleFilter?, string) Time(string text, DateTimeOffset now, Func<DateTimeOffset, ArticleFilter> take) =>
        QueryTime.TryParse(text, now, out var time)
            ? (take(time), "")
            : (null, $"must be a date (2024-05-01), a date and time (2024-05-01T10:00:00Z), or a time back from now (7d, 12h, 30m){WrongValue.Not(text)}");

    private static (ArticleFilter?, string) Integer(string text, int min, Func<int, ArticleFilter> take) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= MaxPercent
            ? (take(value), "")
            : (null, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {MaxPercent}{WrongValue.Not(text)}"));

    private static (ArticleFilter?, string) Boolean(string text, Func<bool, ArticleFilter> take) =>
        bool.TryParse(text, out var value) ? (take(value), "") : (null, $"must be true or false{WrongValue.Not(text)}");
}

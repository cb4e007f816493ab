using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>What each field of the query language takes.</summary>
internal static class QueryFields
{
    private const int MaxPercent = 100;

    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = static (value, parser) => parser.Text(QueryTextField.Title, value),
        ["author"] = static (value, parser) => parser.Text(QueryTextField.Author, value),
        ["provider"] = static (value, parser) => Value(QueryValueField.Provider, value, parser),
        ["domain"] = static (value, parser) => Value(QueryValueField.Domain, value, parser),
        ["topic"] = static (value, parser) => Value(QueryValueField.Topic, value, parser),
        ["category"] = static (value, parser) => Value(QueryValueField.Category, value, parser),
        ["type"] = Type,
        ["lang"] = Language,
        ["story"] = static (value, parser) => Value(QueryValueField.Story, value, parser),
        ["quality"] = static (value, parser) => Number(QueryNumberField.Quality, 0, value, parser),
        ["heat"] = static (value, parser) => Number(QueryNumberField.Heat, ArticleConstants.NoHeat, value, parser),
        ["published"] = Published,
        ["after"] = static (value, parser) => Time(TimeSide.After, value, parser),
        ["before"] = static (value, parser) => Time(TimeSide.Before, value, parser),
        ["last"] = Last,
        ["seen"] = Seen,
    };

    /// <summary>Makes a condition of a value, or tells the parser why not and gives null.</summary>
    internal delegate QueryNode? Rule(QueryToken value, QueryParser parser);

    /// <summary>The names of all fields.</summary>
    public static IReadOnlyCollection<string> Names => Rules.Keys;

    /// <summary>What a field takes; null when there is no such field.</summary>
    public static Rule? Find(string name) => Rules.GetValueOrDefault(name);

    private static QueryNode? Value(QueryValueField field, QueryToken value, QueryParser parser) =>
        value.Text.Trim() is { Length: > 0 } text
            ? new ValueNode(field, text)
            : parser.Fail(value.Position, $"{Name(field)}: needs a value right after its colon, in quotes where it has spaces");

    private static QueryNode? Type(QueryToken value, QueryParser parser) =>
        Enum.GetValues<ArticleType>().Any(t => string.Equals(t.ToString(), value.Text, StringComparison.OrdinalIgnoreCase))
            ? new ValueNode(QueryValueField.Type, value.Text)
            : parser.Fail(value.Position, "type: must be article, video or audio");

    private static QueryNode? Language(QueryToken value, QueryParser parser) =>
        value.Text.Length is > 1 and <= 35 && char.IsAsciiLetter(value.Text[0]) && value.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? new ValueNode(QueryValueField.Language, value.Text)
            : parser.Fail(value.Position, "lang: must be a language tag such as en or en-GB");

    private static QueryNode? Number(QueryNumberField field, int min, QueryToken value, QueryParser parser)
    {
        var (comparison, length) = QueryComparisons.Read(value.Text);
        return int.TryParse(value.Text.AsSpan(length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= MaxPercent
            ? new NumberNode(field, comparison, number)
            : parser.Fail(
                value.Position + length,
                string.Create(CultureInfo.InvariantCulture, $"{Name(field)}: must be a whole number from {min} to {MaxPercent}, with >, >=, < or <= before it where wanted"));
    }

    private static QueryNode? Published(QueryToken value, QueryParser parser) =>
        bool.TryParse(value.Text, out var published)
            ? new PublishedNode(published)
            : parser.Fail(value.Position, "published: must be true or false");

    private static QueryNode? Time(TimeSide side, QueryToken value, QueryParser parser)
    {
        if (QueryTime.TryParseAge(value.Text, out var age) && age > TimeSpan.Zero)
            return new AgeNode(side, age);
        return QueryTime.TryParsePoint(value.Text, out var point)
            ? new TimeNode(QueryTimeField.Published, side, point)
            : parser.Fail(value.Position, "This must be a date (2026-11-01), a date and time (2026-11-01T10:00:00Z), or a time back from now (7d, 12h, 30m)");
    }

    private static QueryNode? Last(QueryToken value, QueryParser parser) =>
        QueryTime.TryParseAge(value.Text, out var age) && age > TimeSpan.Zero
            ? new AgeNode(TimeSide.After, age)
            : parser.Fail(value.Position, "last: must be a time back from now: 30m, 12h, 7d, 4w");

    private static QueryNode? Seen(QueryToken value, QueryParser parser) =>
        QueryTime.TryParsePoint(value.Text, out var point)
            ? new TimeNode(QueryTimeField.FirstSeen, TimeSide.After, point)
            : parser.Fail(value.Position, "seen: must be a date (2026-11-01) or a date and time (2026-11-01T10:00:00Z)");

    private static string Name(Enum field) => field.ToString().ToLowerInvariant();
}

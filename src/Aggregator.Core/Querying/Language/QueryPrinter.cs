using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Writes a tree as the text that gives it again. Pure.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode query) => query switch
    {
        AllOfNode all => string.Join(' ', all.Queries.Select(q => q is AnyOfNode or AllOfNode ? $"({Print(q)})" : Print(q))),
        AnyOfNode any => string.Join(" or ", any.Queries.Select(q => q is AnyOfNode ? $"({Print(q)})" : Print(q))),
        NotNode not => not.Query is AllOfNode or AnyOfNode ? $"-({Print(not.Query)})" : "-" + Print(not.Query),
        TextNode text => Prefix(text.Field) + Text(text),
        ValueNode value => $"{(value.Field == QueryValueField.Language ? "lang" : Name(value.Field))}:{Value(value.Value)}",
        NumberNode number => string.Create(CultureInfo.InvariantCulture, $"{Name(number.Field)}:{QueryComparisons.Print(number.Comparison)}{number.Value}"),
        PublishedNode published => published.IsPublished ? "published:true" : "published:false",
        AgeNode age => $"{(age.Side == TimeSide.After ? "last" : "before")}:{QueryTime.Print(age.Age)}",
        TimeNode { Field: QueryTimeField.FirstSeen, Side: TimeSide.After } time => $"seen:{QueryTime.Print(time.Point)}",
        TimeNode { Field: QueryTimeField.FirstSeen } time => $"-seen:{QueryTime.Print(time.Point)}",
        TimeNode time => $"{(time.Side == TimeSide.After ? "after" : "before")}:{QueryTime.Print(time.Point)}",
        _ => throw new ArgumentException($"{query.GetType().Name} has no text.", nameof(query)),
    };

    private static string Prefix(QueryTextField field) => field == QueryTextField.Anywhere ? "" : Name(field) + ":";

    private static string Text(TextNode text) => text.Match switch
    {
        TextMatch.Phrase => QuerySyntax.Quote(text.Text),
        TextMatch.Prefix => text.Text + "*",
        _ => text.Text,
    };

    private static string Value(string value) => QuerySyntax.IsBare(value) ? value : QuerySyntax.Quote(value);

    private static string Name(Enum field) => field.ToString().ToLowerInvariant();
}

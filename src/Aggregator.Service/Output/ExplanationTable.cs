using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Enrichment.Topics;

namespace Aggregator.Service.Output;

/// <summary>An explanation for people: what makes the quality, then the topics with the keywords that tell them.</summary>
internal static class ExplanationTable
{
    private static readonly TableColumn[] SignalColumns = [new("SIGNAL", 1), new("VALUE", 4), new("WEIGHT", 5), new("POINTS", 2), new("OF", 3)];

    private static readonly TableColumn[] TopicColumns =
        [new("TOPIC", 1), new("WHY", 2), new("SCORE", 5), new("KEYWORD", 3, 12), new("FIELD", 4), new("TIMES", 7), new("POINTS", 8), new("PASSAGE", 6, 20)];

    /// <summary>Writes to standard output.</summary>
    public static void Write(ArticleExplanation explanation)
    {
        Console.Out.WriteLine($"{explanation.Id}  {explanation.Title}");
        Console.Out.WriteLine();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Quality {explanation.Quality} of 100"));
        Table.Write(SignalColumns, explanation.Signals.Select(s => (string[])[s.Name, Number(s.Value), Number(s.Weight), Number(s.Points), Number(s.MaxPoints)]));
        Console.Out.WriteLine();
        Console.Out.WriteLine(explanation.Topics.Count == 0 ? "No topics: no keyword of the taxonomy stands in it." : "Topics");
        if (explanation.Topics.Count > 0)
            Table.Write(TopicColumns, explanation.Topics.SelectMany(Rows));
    }

    private static IEnumerable<string[]> Rows(TopicExplanation topic)
    {
        string[] head = [topic.Name, topic.Given ? topic.Reason : $"not given: {topic.Reason}", topic.Score is { } score ? Number(score) : ""];
        return topic.Keywords.Count == 0
            ? [[.. head, "", "", "", "", ""]]
            : topic.Keywords.Select(k => (string[])[.. head, k.Keyword, k.Field.ToString().ToLowerInvariant(), Number(k.Count), Number(k.Points), k.Passage]);
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Service.Output;

/// <summary>Articles for people: a row an article.</summary>
internal static class ArticleTable
{
    /// <summary>How many articles a person is shown unless more are asked for.</summary>
    public const int DefaultLimit = 20;

    private const int ShortIdLength = 8;

    private static readonly TableColumn[] Columns =
    [
        new("PUBLISHED", 2), new("PROVIDER", 3, 12), new("Q", 4), new("FEEDS", 5), new("TITLE", 1, 32), new("TOPICS", 6, 20), new("URL", 7, 32), new("ID", 8),
    ];

    /// <summary>Writes the rows to standard output.</summary>
    public static void Write(IReadOnlyList<Article> articles)
    {
        if (articles.Count == 0)
            Console.Error.WriteLine("No article matches.");
        else
            Table.Write(Columns, articles.Select(Row));
    }

    private static string[] Row(Article article) =>
    [
        article.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        article.Provider.Name,
        article.Quality.ToString(CultureInfo.InvariantCulture),
        article.Sightings.Count.ToString(CultureInfo.InvariantCulture),
        article.Title,
        string.Join(", ", article.Topics),
        article.WebUrl,
        Console.IsOutputRedirected ? article.Id.ToString() : article.Id.ToString()[..ShortIdLength],
    ];
}

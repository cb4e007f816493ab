using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Core.Model;

namespace Aggregator.Service.Output;

/// <summary>An article for reading in a terminal.</summary>
internal static partial class ArticleText
{
    private const int MaxWidth = 100;

    /// <summary>The lines, none wider than the width but for URLs and words that are.</summary>
    public static IEnumerable<string> Draw(Article article, int width)
    {
        var room = Math.Clamp(width, 20, MaxWidth);
        return
        [
            .. Wrap(article.Title, room),
            .. Wrap(Facts(article), room),
            article.WebUrl,
            "",
            .. Wrap(article.Excerpt, room),
            .. Body(article, room),
            "",
            .. List("Topics", article.Topics.Count == 0 ? [] : [string.Join(", ", article.Topics)]),
            .. List("Images", article.Images.Select(i => i.Width is null ? i.Url : string.Create(CultureInfo.InvariantCulture, $"{i.Url} ({i.Width}×{i.Height})"))),
            .. List("Carried by", article.Sightings.Select(s => $"{s.Provider}, {Time(s.FirstSeen)}, {s.Feed}")),
            .. List("Related", article.Related.Select(r => $"{r.Title} ({r.Provider.Name}, {Time(r.PublishedAt)}) {r.WebUrl}")),
            .. List("Story", article.StoryId is { } story ? [story] : []),
            $"Id {article.Id}, revision {article.Revision}, first seen {Time(article.FirstSeen)}, updated {Time(article.Updated)}",
        ];
    }

    private static string Facts(Article article)
    {
        var authors = article.Authors.Count > 0 ? $" · {string.Join(", ", article.Authors)}" : "";
        var heat = article.Heat == ArticleConstants.NoHeat ? "" : string.Create(CultureInfo.InvariantCulture, $" · heat {article.Heat}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{article.Provider.Name} · {Time(article.PublishedAt)}{authors} · {article.Language ?? "language unknown"} · quality {article.Quality}{heat}{(article.Published ? " · published" : "")}");
    }

    private static IEnumerable<string> Body(Article article, int width)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(BlockEnd().Replace(article.Content, "\n"), ""));
        var paragraphs = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => p != article.Excerpt);
        return paragraphs.SelectMany(p => Wrap(p, width).Prepend(""));
    }

    private static IEnumerable<string> List(string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : [$"{name}:", .. all.Select(l => "  " + l)];
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex("</(p|div|li|h[1-6]|blockquote|pre|tr)>|<br ?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

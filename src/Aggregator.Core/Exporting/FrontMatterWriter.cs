using System.Globalization;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes an article as YAML front matter: the target format's fields, order, quoting and blank lines.</summary>
public static class FrontMatterWriter
{
    /// <summary>The field that is another text each time.</summary>
    internal const string SecuredName = "secured";

    private const string Fence = "---\n";

    /// <summary>A whole document: the front matter between its fences, and an empty body.</summary>
    public static string Write(Article article)
    {
        var text = new StringBuilder(Fence);
        AppendFields(text, article);
        return text.Append(Fence).Append('\n').ToString();
    }

    /// <summary>The fields alone.</summary>
    internal static void AppendFields(StringBuilder text, Article article)
    {
        Name(text, "category").AppendPlainOrQuoted(article.Category).Append('\n');
        Name(text, "title").AppendQuoted(article.Title).Append('\n');
        Name(text, "excerpt").AppendQuoted(article.Excerpt).Append('\n');
        Name(text, "publishedDateTime").Append(ArticleJson.Format(article.PublishedAt)).Append('\n');
        Url(text, "originalUrl", article.OriginalUrl);
        Url(text, "webUrl", article.WebUrl);
        Name(text, "type").Append(ArticleJson.NameOf(article.Type)).Append('\n');
        Name(text, "quality").Append(CultureInfo.InvariantCulture, $"{article.Quality}\n");
        Name(text, "heat").Append(CultureInfo.InvariantCulture, $"{article.Heat}\n");
        Name(text, "published").Append(Truth(article.Published)).Append("\n\n");
        AppendProvider(text, "", article.Provider);
        text.Append('\n');
        AppendTopics(text, article.Topics);
        text.Append('\n');
        AppendImages(text, "", article.Images);
        text.Append('\n');
        AppendRelated(text, article.Related);
        if (article.Secured is { } secured)
            Name(text.Append('\n'), SecuredName).AppendQuoted(secured).Append('\n');
    }

    private static void AppendProvider(StringBuilder text, string indent, ProviderName provider)
    {
        text.Append(indent).Append("provider:\n");
        Name(text.Append(indent), "  name").AppendPlainOrQuoted(provider.Name).Append('\n');
        Name(text.Append(indent), "  domain").AppendPlainOrQuoted(provider.Domain).Append('\n');
    }

    private static void AppendTopics(StringBuilder text, IReadOnlyList<string> topics)
    {
        text.Append(topics.Count == 0 ? "topics: []\n" : "topics:\n");
        foreach (var topic in topics) text.Append("  - ").AppendPlainOrQuoted(topic).Append('\n');
    }

    private static void AppendImages(StringBuilder text, string indent, IReadOnlyList<ArticleImage> images)
    {
        text.Append(indent).Append(images.Count == 0 ? "images: []\n" : "images:\n");
        foreach (var image in images)
        {
            Name(text.Append(indent), "  - url").AppendQuoted(image.Url).Append('\n');
            Size(text.Append(indent), "    width", image.Width);
            Size(text.Append(indent), "    height", image.Height);
            Name(text.Append(indent), "    isCached").Append(Truth(image.IsCached)).Append('\n');
        }
    }

    private static void AppendRelated(StringBuilder text, IReadOnlyList<RelatedArticle> related)
    {
        text.Append(related.Count == 0 ? "related: []\n" : "related:\n");
        foreach (var other in related)
        {
            Name(text, "  - title").AppendQuoted(other.Title).Append('\n');
            Name(text, "    excerpt").AppendQuoted(other.Excerpt).Append('\n');
            Name(text, "    publishedDateTime").Append(ArticleJson.Format(other.PublishedAt)).Append('\n');
            Url(text, "    webUrl", other.WebUrl);
            Name(text, "    type").Append(ArticleJson.NameOf(other.Type)).Append('\n');
            AppendProvider(text, "    ", other.Provider);
            Name(text, "    quality").Append(CultureInfo.InvariantCulture, $"{other.Quality}\n");
            AppendImages(text, "    ", other.Images);
        }
    }

    private static StringBuilder Name(StringBuilder text, string name) => text.Append(name).Append(": ");

    private static void Url(StringBuilder text, string name, string url)
    {
        Name(text, name);
        if (ArticleJson.NullIfEmpty(url) is null) text.Append("null");
        else text.AppendQuoted(url);
        text.Append('\n');
    }

    private static void Size(StringBuilder text, string name, int? pixels)
    {
        Name(text, name);
        if (pixels is { } known) text.Append(CultureInfo.InvariantCulture, $"{known}\n");
        else text.Append("null\n");
    }

    private static string Truth(bool value) => value ? "true" : "false";
}

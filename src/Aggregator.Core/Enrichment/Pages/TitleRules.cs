namespace Aggregator.Core.Enrichment.Pages;

/// <summary>How titles are put together.</summary>
internal static class TitleRules
{
    /// <summary>What parts a headline from a site's name.</summary>
    public static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " : ", " / ", " > ", " ~ ", ": ", "|", "｜", "_", " _"];

    /// <summary>Titles of pages that are no headlines.</summary>
    public static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "home", "homepage", "home page", "index", "start", "startseite", "accueil", "inicio", "untitled", "untitled document", "no title", "news", "blog", "article",
        "undefined", "null", "title", "welcome", "willkommen",
    };
}

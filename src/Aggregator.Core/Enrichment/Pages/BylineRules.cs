namespace Aggregator.Core.Enrichment.Pages;

/// <summary>What stands around names in bylines.</summary>
internal static class BylineRules
{
    /// <summary>Words before a name, in lower case, the longer before those that they begin with.</summary>
    public static readonly string[] Leads =
    [
        "originally published by", "geschrieben von", "written by", "posted by", "published by", "edited by", "reported by", "article by", "story by", "words by",
        "author:", "autor:", "autorin:", "auteur:", "autore:", "by:", "por:", "par:", "von:", "ein beitrag von", "escrito por", "publicado por", "publié par", "rédigé par",
        "propos recueillis par", "by", "vom", "von", "par", "por", "di", "da", "door", "av", "af", "text", "texto", "作者：", "作者:", "文/", "记者",
    ];

    /// <summary>Words before a date that comes before a name.</summary>
    public static readonly string[] DateLeads = ["posted", "published", "updated", "geschrieben am", "veröffentlicht", "eingestellt", "publié", "publicado"];

    /// <summary>Words between such a date and the name.</summary>
    public static readonly string[] Bys = [" by ", " von ", " par ", " por "];

    /// <summary>What ends a name, in lower case: what follows is a date, a place, a title, an invitation.</summary>
    public static readonly string[] Ends =
    [
        " | ", " • ", " · ", " – ", " — ", " - ", " on ", " am ", " le ", " el ", " updated", " published", " posted", " in ", " follow", " for ", " at ",
        " view profile", " see all", " more by", " read more", " @", " (",
    ];

    /// <summary>What parts names.</summary>
    public static readonly string[] Separators = [" and ", " und ", " et ", " y ", " e ", " & ", ";", " / ", "|"];

    /// <summary>Names of nobody.</summary>
    public static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "author", "authors", "the author", "webmaster", "editor", "unknown", "anonymous", "guest", "user", "none", "null", "undefined", "by", "staff",
        "autor", "auteur", "redaktion", "follow", "follow author", "about the author", "n/a",
    };
}

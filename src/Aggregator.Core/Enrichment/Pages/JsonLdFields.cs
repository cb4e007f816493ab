namespace Aggregator.Core.Enrichment.Pages;

/// <summary>What is read of an article's JSON-LD.</summary>
internal static class JsonLdFields
{
    /// <summary>headline, else name.</summary>
    public const string Headline = "headline";

    /// <summary>description.</summary>
    public const string Description = "description";

    /// <summary>Names of author.</summary>
    public const string Author = "author";

    /// <summary>Names of creator: often the program or the house.</summary>
    public const string Creator = "creator";

    /// <summary>The publisher's name, else the site's.</summary>
    public const string Publisher = "publisher";

    /// <summary>datePublished.</summary>
    public const string Published = "published";

    /// <summary>dateCreated, uploadDate.</summary>
    public const string Created = "created";

    /// <summary>dateModified.</summary>
    public const string Modified = "modified";

    /// <summary>inLanguage.</summary>
    public const string Language = "language";

    /// <summary>url, else mainEntityOfPage.</summary>
    public const string Url = "url";

    /// <summary>Which property goes into which field; of several the first goes first.</summary>
    public static readonly (string Property, string Field)[] Properties =
    [
        ("headline", Headline), ("name", Headline), ("alternativeHeadline", Headline), ("description", Description), ("author", Author), ("creator", Creator),
        ("publisher", Publisher), ("datePublished", Published), ("dateCreated", Created), ("uploadDate", Created), ("dateModified", Modified),
        ("inLanguage", Language), ("url", Url), ("mainEntityOfPage", Url),
    ];

    /// <summary>Properties of an object that say what it is called, or where it is.</summary>
    public static readonly string[] NameProperties = ["name", "alternateName", "@value"];

    /// <summary>Types that are an article (schema.org/Article and what is under it).</summary>
    public static readonly HashSet<string> ArticleTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
        "ReviewNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting",
        "BlogPosting", "LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference", "Report",
    };

    /// <summary>Types that are the page, or the main thing on it. What they say counts where no article says it.</summary>
    public static readonly HashSet<string> PageTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "WebPage", "ItemPage", "MedicalWebPage", "VideoObject", "AudioObject", "PodcastEpisode", "Review", "Recipe", "HowTo", "CreativeWork",
    };

    /// <summary>Types that are the site or who makes it: only their name is read.</summary>
    public static readonly HashSet<string> SiteTypes = new(StringComparer.OrdinalIgnoreCase) { "WebSite", "NewsMediaOrganization", "Organization" };

    /// <summary>Properties under which an article may stand.</summary>
    public static readonly string[] Containers = ["@graph", "mainEntity", "mainEntityOfPage"];
}

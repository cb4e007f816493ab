namespace Aggregator.Core.Model;

/// <summary>Bounds and fixed values of the article schema.</summary>
public static class ArticleConstants
{
    /// <summary>The heat of an article that nobody else carries.</summary>
    public const int NoHeat = -1;

    /// <summary>Longest title, in characters (UTF-16 code units).</summary>
    public const int MaxTitleLength = 1_000;

    /// <summary>Longest excerpt, in characters.</summary>
    public const int MaxExcerptLength = 500;

    /// <summary>Longest content, in characters of HTML.</summary>
    public const int MaxContentLength = 256 * 1024;

    /// <summary>Most images, categories and authors of an item, each.</summary>
    public const int MaxListLength = 50;

    /// <summary>The program itself, as the origin of an event.</summary>
    public const string OwnOrigin = "aggregator";

    /// <summary>The rule that publishes, as the origin of an event.</summary>
    public const string PublishRule = "rule publish.minQuality";

    /// <summary>The most events that are remembered of an article; the oldest go first.</summary>
    public const int MaxHistoryLength = 100;

    /// <summary>How a time is written everywhere: UTC, whole seconds.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
}

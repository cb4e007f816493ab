namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Names of what <see cref="PageElementRules"/> finds.</summary>
internal static class PageElementKeys
{
    /// <summary>The html element.</summary>
    public const string Root = "root";

    /// <summary>The title element.</summary>
    public const string Title = "title";

    /// <summary>What is marked up as the article's headline.</summary>
    public const string Headline = "headline";

    /// <summary>A first-level heading.</summary>
    public const string Heading = "heading";

    /// <summary>A heading of the next levels.</summary>
    public const string Subheading = "subheading";

    /// <summary>An author by schema.org's itemprop.</summary>
    public const string AuthorItem = "author-item";

    /// <summary>A link to an author.</summary>
    public const string AuthorLink = "author-link";

    /// <summary>A byline by a class that means just that.</summary>
    public const string Byline = "byline";

    /// <summary>What a class or id suggests to be a byline.</summary>
    public const string BylineLike = "byline-like";

    /// <summary>A date of publication by itemprop.</summary>
    public const string DateItem = "date-item";

    /// <summary>A date of change by itemprop.</summary>
    public const string ModifiedItem = "modified-item";

    /// <summary>A time element that says that it is the time of publication.</summary>
    public const string PublishedTime = "published-time";

    /// <summary>Any time element.</summary>
    public const string Time = "time";

    /// <summary>A date by a class that means just that.</summary>
    public const string Date = "date";

    /// <summary>What a class or id suggests to be a date.</summary>
    public const string DateLike = "date-like";
}

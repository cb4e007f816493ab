using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Html;
using Aggregator.Core.Normalization.Text;
using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Normalization.Items;

/// <inheritdoc cref="IItemNormalizer"/>
internal sealed class ItemNormalizer(HtmlCleaner cleaner, UrlCanonicalizer urls) : IItemNormalizer
{
    /// <summary>Longest summary as plain text, before it is cut to an excerpt.</summary>
    private const int MaxSummaryLength = 8 * 1024;

    /// <summary>What has more words than this is a text, also where a feed calls it a summary.</summary>
    private const int MaxSummaryWords = 150;

    private const int MaxPlainTextInputLength = 2 * ArticleConstants.MaxContentLength;

    /// <inheritdoc/>
    public NormalizedItem Normalize(ParsedItem item, ParsedFeed feed)
    {
        var source = item.Content.IsEmpty ? item.Summary : item.Content;
        var contentHtml = source is { IsHtml: true, IsEmpty: false } ? Clean(source.Value, item) : null;
        var contentText = source is { IsHtml: false, IsEmpty: false } ? CleanLines(source.Value) : null;
        var text = contentHtml is not null ? PlainText.OfHtml(contentHtml, ArticleConstants.MaxContentLength)
            : contentText is not null ? PlainText.OfText(contentText, ArticleConstants.MaxContentLength) : "";

        // Where the summary is the only text, it is the content, and need not be read twice.
        var summary = item.Summary.IsEmpty ? null : item.Content.IsEmpty ? text : PlainTextOf(item.Summary, MaxSummaryLength);
        return new NormalizedItem
        {
            Source = item,
            Title = PlainTextOf(item.Title, ArticleConstants.MaxTitleLength),
            Summary = summary is { Length: > MaxSummaryLength } ? TextCutter.CutAtWord(summary, MaxSummaryLength) : summary,
            Excerpt = ExcerptWriter.Write(summary, text),
            ContentHtml = contentHtml is { Length: > 0 } ? contentHtml : null,
            ContentText = contentText,
            Text = text,
            WordCount = WordCounter.Count(text),
            AuthorNames = AuthorNames.Of(item, feed),
            Images = ImageCollector.Collect(item.Media, contentHtml),
            Language = LanguageTag.Normalize(item.Language ?? feed.Language),
            WasRepaired = feed.Repairs.Count > 0,
        };
    }

    /// <inheritdoc/>
    public ArticleDraft Draft(NormalizedItem item, Feed feed, DateTimeOffset arrival)
    {
        var provider = feed.Provider;
        var arrived = PublicationTime.WholeSeconds(arrival);
        var published = PublicationTime.Of(item.Source, arrived);
        var originalUrl = OriginalUrlOf(item.Source, feed);
        var webUrl = originalUrl.Length == 0 ? "" : urls.Canonicalize(item.Source.TargetUrl ?? originalUrl, new UrlCarriers(feed.Host, provider.Domain));
        var content = item.ContentHtml ?? (item.ContentText is { } text ? HtmlCleaner.FromPlainText(text) : "");
        return new ArticleDraft
        {
            Keys = ItemKeys.Of(item, provider.Name, originalUrl, webUrl, urls),
            Feed = feed,
            Arrival = arrived,
            Category = provider.Category,
            Title = item.Title,
            Excerpt = item.Excerpt,
            Content = content,
            Text = item.Text,
            LacksText = item.Source.Content.IsEmpty && item.WordCount <= MaxSummaryWords,
            PublishedAt = published.At,
            PublishedAtInferred = published.IsInferred,
            OriginalUrl = originalUrl,
            WebUrl = webUrl,
            Type = MediaTypes.Find(item.Source.Media, webUrl) ?? provider.Type,
            Language = item.Language,
            Authors = item.AuthorNames,
            ItemId = item.Source.Id,
            Categories = item.Source.Categories,
            Images = item.Images,
            WordCount = item.WordCount,
            TextHash = TextHash.Of(item.Title, item.Excerpt, content, item.Images),
            RawHash = item.Source.RawHash,
            WasRepaired = item.WasRepaired,
        };
    }

    /// <inheritdoc/>
    string IItemNormalizer.PlainText(SourceText text, int maxLength) => PlainTextOf(text, maxLength);

    /// <inheritdoc/>
    int IItemNormalizer.CountWords(string text) => WordCounter.Count(text);

    private static string PlainTextOf(SourceText text, int maxLength)
    {
        if (text.IsEmpty)
            return "";
        return text.IsHtml && text.Value.AsSpan().ContainsAny('<', '&')
            ? PlainText.OfHtml(text.Value, maxLength)
            : PlainText.OfText(text.Value, maxLength);
    }

    private string Clean(string html, ParsedItem item) =>
        cleaner.Clean(html, item.BaseUrl ?? BaseOf(item.Url));

    private static Uri? BaseOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && !uri.IsFile ? uri : null;

    /// <summary>Plain text with its lines, without other control characters.</summary>
    private static string CleanLines(string text)
    {
        if (text.Length > MaxPlainTextInputLength)
            text = text[..MaxPlainTextInputLength];
        text = text.ReplaceLineEndings("\n").Trim();
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            ? string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'))
            : text;
    }

    private static string OriginalUrlOf(ParsedItem item, Feed feed)
    {
        if (item.Url is not { Length: > 0 } url)
            return "";
        if (UrlParts.TryParse(url, out _) || (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && !absolute.IsFile))
            return url;
        var baseUrl = item.BaseUrl ?? BaseOf(feed.Url);
        return baseUrl is not null && Uri.TryCreate(baseUrl, url, out var resolved) ? resolved.AbsoluteUri : url;
    }
}

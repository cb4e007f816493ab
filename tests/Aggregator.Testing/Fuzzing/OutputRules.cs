using System.Text.RegularExpressions;
using Aggregator.Core.Model;

namespace Aggregator.Testing.Fuzzing;

/// <summary>The invariants of what parsing and normalizing give, content apart.</summary>
internal static partial class OutputRules
{
    /// <summary>No feed is older than this.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] ActiveSchemes = ["javascript:", "vbscript:", "data:text", "data:application", "data:,", "data:image/svg"];

    /// <summary>All of them.</summary>
    public static readonly OutputRule[] All =
    [
        new("title longer than its bound", i => i.Draft.Title.Length <= ArticleConstants.MaxTitleLength),
        new("excerpt longer than its bound", i => i.Draft.Excerpt.Length <= ArticleConstants.MaxExcerptLength),
        new("content longer than its bound", i => i.Draft.Content.Length <= ArticleConstants.MaxContentLength),
        new("title or excerpt not plain text", i => IsPlain(i.Draft.Title) && IsPlain(i.Draft.Excerpt)),
        new("author not plain text", i => i.Draft.Authors.All(name => name.Length > 0 && IsPlain(name))),
        new("markup in the title", i => !MayHoldNoBracket(i.Parsed.Title) || !i.Draft.Title.Contains('<')),
        new("markup in the excerpt", i => !MayHoldNoBracket(i.Parsed.Summary) || i.Parsed.Summary.IsEmpty || i.Draft.Excerpt.Length == 0
            || !MayHoldNoBracket(i.Parsed.Content) || !i.Draft.Excerpt.Contains('<')),
        new("half a surrogate pair", i => IsWhole(i.Draft.Title) && IsWhole(i.Draft.Excerpt) && IsWhole(i.Draft.Content) && IsWhole(i.Draft.Text)),
        new("list longer than its bound", i => LongestList(i) <= ArticleConstants.MaxListLength),
        new("image without an absolute URL", i => i.Draft.Images.All(image => IsWebUrl(image.Url))),
        new("image with a size of nothing", i => i.Draft.Images.All(image => image is { Width: null or > 0, Height: null or > 0 })),
        new("date out of range", i => i.Draft.PublishedAt >= Earliest && i.Draft.PublishedAt <= i.Draft.Arrival),
        new("date with an offset or a fraction", i => i.Draft.PublishedAt.Offset == TimeSpan.Zero && i.Draft.PublishedAt.Ticks % TimeSpan.TicksPerSecond == 0),
        new("URL that runs script", i => Urls(i).All(IsPassive)),
        new("no key", i => i.Draft.Keys.Count > 0),
    ];

    private static bool IsPlain(string text) => !text.Any(char.IsControl) && text.Trim() == text && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>
    /// Whether no bracket may be left of a markup: nothing in it is escaped, every bracket opens a tag or comment, and none stands in
    /// text that is read as it is. Elsewhere a bracket may be text by right ("&amp;lt;b&gt;").
    /// </summary>
    private static bool MayHoldNoBracket(SourceText text) => text.IsHtml && !text.Value.Contains('&') && !BracketInText().IsMatch(text.Value);

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static int LongestList(FuzzedItem item) =>
        new[] { item.Draft.Images.Count, item.Draft.Authors.Count, item.Draft.Categories.Count, item.Parsed.Media.Count }.Max();

    private static bool IsWebUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static IEnumerable<string?> Urls(FuzzedItem item) =>
    [
        item.Draft.OriginalUrl, item.Draft.WebUrl, item.Parsed.Url, item.Parsed.ExternalUrl, item.Feed.HomePageUrl, item.Feed.FeedUrl, item.Feed.IconUrl,
        .. item.Parsed.Media.Select(media => media.Url), .. item.Parsed.Authors.Select(author => author.Url), .. item.Feed.Authors.Select(author => author.Url),
    ];

    /// <summary>Browsers pass over spaces and controls before a scheme, and over line ends and tabs in it (WHATWG URL Standard).</summary>
    private static bool IsPassive(string? url)
    {
        if (url is null)
            return true;
        var start = string.Concat(url.Where(c => c is not ('\t' or '\r' or '\n')).SkipWhile(c => c <= ' ').Take(20));
        return !ActiveSchemes.Any(scheme => start.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"<(?![a-zA-Z!?]|/[^\s])|<(xmp|plaintext)|.<!\[CDATA", RegexOptions.IgnoreCase)]
    private static partial Regex BracketInText();
}

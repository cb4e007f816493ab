using Aggregator.Core.Model;
using static Aggregator.Core.Enrichment.Pages.PageConstants;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>All that a page has at the places of the rules.</summary>
internal sealed class PageElements
{
    /// <summary>Longer texts are cut.</summary>
    private const int MaxHeadingLength = ArticleConstants.MaxTitleLength;

    private const int MaxTextLength = 2 * MaxBylineLength;

    private static readonly HashSet<string> Names = ["meta", "link", "base", "html", "title", "h1", "h2", "h3", "time"];

    private static readonly HashSet<string> Attributes =
    [
        "class", "id", "rel", "itemprop", "pubdate", "datetime", "content", "property", "name", "http-equiv", "href", "type", "lang", "value",
    ];

    private readonly Dictionary<(PageSource Source, string Key), List<string>> _values = [];
    private readonly List<MarkupElement> _metas = [];
    private int _jsonLdBlocks;

    private PageElements()
    {
    }

    /// <summary>Meta elements in their order, since some describe the one before.</summary>
    public IReadOnlyList<MarkupElement> Metas => _metas;

    /// <summary>The images of the article's JSON-LD.</summary>
    public IReadOnlyList<ArticleImage> JsonLdImages { get; private set; } = [];

    /// <summary>The first base element's address; null where there is none.</summary>
    public string? Base { get; private set; }

    /// <summary>Reads a page.</summary>
    public static PageElements Of(string html, IMarkupReader markup)
    {
        var page = new PageElements();
        var jsonLd = new JsonLdReader();
        foreach (var element in markup.Find(html, new MarkupQuery(Names, Attributes, page.TextLength)))
        {
            if (element.Name == "script")
                jsonLd.Read(element.Text);
            else
                page.Add(element);
        }

        foreach (var (key, values) in jsonLd.Values)
            page._values[(PageSource.JsonLd, key)] = values;
        page.JsonLdImages = jsonLd.Images;
        return page;
    }

    /// <summary>The values at a place, in their order.</summary>
    public IReadOnlyList<string> Values(PageRule rule) => _values.TryGetValue((rule.Source, rule.Key), out var values) ? values : [];

    /// <summary>The values at several places.</summary>
    public IEnumerable<string> Values(IEnumerable<PageRule> rules) => rules.SelectMany(Values);

    private int TextLength(MarkupElement element)
    {
        switch (element.Name)
        {
            case "meta" or "link" or "base" or "html":
                return 0;
            case "title" or "h1" or "h2" or "h3":
                return MaxHeadingLength;
            case "time":
                return MaxTextLength;
            case "script":
                var isJsonLd = element["type"] is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
                return isJsonLd && _jsonLdBlocks++ < MaxJsonLdBlocks ? MaxJsonLdLength : -1;
            default:
                return PageElementRules.Matcher.Keys(element).Any() ? MaxTextLength : -1;
        }
    }

    private void Add(MarkupElement element)
    {
        switch (element.Name)
        {
            case "meta":
                AddMeta(element);
                return;
            case "base":
                Base ??= element["href"];
                return;
            case "link":
                foreach (var rel in (element["rel"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    Add(PageSource.Link, rel.ToLowerInvariant(), element["href"]);
                return;
        }

        foreach (var key in PageElementRules.Matcher.Keys(element))
            Add(PageSource.Element, key, ValueOf(element, key));
    }

    private static string? ValueOf(MarkupElement element, string key) => key switch
    {
        PageElementKeys.Root => element["lang"],
        PageElementKeys.Title or PageElementKeys.Heading or PageElementKeys.Subheading => element.Text,
        _ => element["content"] ?? element["datetime"] ?? element.Text,
    };

    private void AddMeta(MarkupElement element)
    {
        if (element["content"] is not { Length: > 0 } content)
            return;
        _metas.Add(element);
        string? last = null;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element[attribute] is { } key && key != last)
                Add(PageSource.Meta, (last = key).ToLowerInvariant(), content);
        }
    }

    private void Add(PageSource source, string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        if (!_values.TryGetValue((source, key), out var values))
            _values.Add((source, key), values = []);
        if (values.Count < MaxValues)
            values.Add(value);
    }
}

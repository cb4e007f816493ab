using AngleSharp;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Aggregator.Core.Normalization.Html;

/// <summary>
/// The sanitizer for what the scanner cannot prove. Building one with its parser is slow and using one from two threads is not safe here
/// (it knows the base URL of its call), so each thread keeps its own.
/// </summary>
internal sealed class MarkupSanitizer
{
    [ThreadStatic]
    private static MarkupSanitizer? _ofThread;

    private readonly HtmlSanitizer _sanitizer;
    private Uri? _baseUrl;

    private MarkupSanitizer()
    {
        // No scripting: what stands in noscript is markup then, mostly the images that a script would load.
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(AngleSharp.Configuration.Default));
        _sanitizer = new HtmlSanitizer { KeepChildNodes = true, HtmlParserFactory = () => parser };
        Set(_sanitizer.AllowedTags, HtmlTags.All.Where(t => t.Is(HtmlTagTraits.Allowed)).Select(t => t.Name));
        Set(_sanitizer.AllowedAttributes, HtmlAttributes.All);
        Set(_sanitizer.UriAttributes, HtmlAttributes.Urls);
        Set(_sanitizer.UriListAttributes, []);
        Set(_sanitizer.AllowedSchemes, HtmlUrlPolicy.Schemes);
        Set(_sanitizer.AllowedCssProperties, []);
        _sanitizer.RemovingTag += OnRemovingTag;
        _sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = HtmlUrlPolicy.Clean(e.OriginalUrl, _baseUrl);
    }

    /// <summary>The calling thread's own.</summary>
    public static MarkupSanitizer OfThread => _ofThread ??= new MarkupSanitizer();

    /// <summary>Cleans a fragment whose depth has been bounded.</summary>
    public string Sanitize(string html, Uri? baseUrl)
    {
        _baseUrl = baseUrl;
        return _sanitizer.Sanitize(html);
    }

    /// <summary>The library's own lists are wider than ours, and stay where nobody empties them.</summary>
    private static void Set(ISet<string> set, IEnumerable<string> values)
    {
        set.Clear();
        set.UnionWith(values);
    }

    private static void OnRemovingTag(object? sender, RemovingTagEventArgs e)
    {
        if (HtmlTags.Find(e.Tag.LocalName) is { } tag && tag.Is(HtmlTagTraits.DroppedWhole))
        {
            e.Tag.Remove();
            e.Cancel = true;
        }
    }
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Testing.Fuzzing;

/// <summary>What content must not hold, as another parser of HTML sees it. The lists are the opposite of the program's own, which say what is allowed.</summary>
internal static partial class ContentRules
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input", "button", "select", "textarea", "svg", "math", "base", "link", "meta",
        "template", "noscript", "xmp", "plaintext", "title", "marquee", "portal", "dialog",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "style", "srcdoc", "srcset", "formaction", "action", "id", "class", "name", "target", "background" };

    private static readonly HashSet<string> UrlAttributes = new(StringComparer.Ordinal) { "href", "src", "cite", "poster" };

    [ThreadStatic]
    private static HtmlParser? _parser;

    /// <summary>The first thing that is wrong with a content; null where nothing is.</summary>
    public static string? Check(string content)
    {
        if (content.Length == 0)
            return null;
        _parser ??= new HtmlParser();
        using var document = _parser.ParseDocument(content);
        foreach (var element in document.All)
        {
            if (element.LocalName is "html" or "head" or "body")
            {
                if (element.Attributes.Length > 0)
                    return $"content gives <{element.LocalName}> attributes";
                continue;
            }

            if (Elements.Contains(element.LocalName))
                return $"content holds <{element.LocalName}>";
            foreach (var attribute in element.Attributes)
            {
                if (Check(attribute) is { } wrong)
                    return wrong;
            }
        }

        return null;
    }

    private static string? Check(IAttr attribute)
    {
        var name = attribute.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Attributes.Contains(name))
            return $"content holds the attribute {name}";
        if (!UrlAttributes.Contains(name))
            return null;
        return AbsoluteUrl().IsMatch(attribute.Value)
            ? null
            : $"content holds a URL in {name} that is not absolute or of another scheme";
    }

    [GeneratedRegex("^(https?://[^/?#]|mailto:.)")]
    private static partial Regex AbsoluteUrl();
}

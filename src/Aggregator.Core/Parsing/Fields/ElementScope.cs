using System.Xml.Linq;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>What an element inherits: the base of its links (XML Base) and its language (XML 1.0 section 2.12).</summary>
/// <param name="BaseUrl">Base of relative links; null when unknown.</param>
/// <param name="Language">Language tag; null when not said.</param>
/// <param name="IsDeclared">Whether the document itself declared the base.</param>
internal readonly record struct ElementScope(Uri? BaseUrl, string? Language, bool IsDeclared)
{
    private static readonly XName BaseName = XNamespace.Xml + "base";
    private static readonly XName LangName = XNamespace.Xml + "lang";

    /// <summary>The scope of an element, all its ancestors within the document counted.</summary>
    public static ElementScope Of(XElement element, Uri? documentUrl)
    {
        var outer = element.Parent is { } parent ? Of(parent, documentUrl) : new ElementScope(documentUrl, null, false);
        return outer.Enter(element);
    }

    /// <summary>The scope inside of an element.</summary>
    public ElementScope Enter(XElement element)
    {
        if (!element.HasAttributes)
            return this;
        var scope = this;
        if (element.Attribute(LangName)?.Value.Trim() is { Length: > 0 } language)
            scope = scope with { Language = language };
        if (UrlResolver.BaseOf(element.Attribute(BaseName)?.Value, BaseUrl) is { } url)
            scope = scope with { BaseUrl = url, IsDeclared = true };
        return scope;
    }
}

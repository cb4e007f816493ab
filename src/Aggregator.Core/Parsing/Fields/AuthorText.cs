using System.Buffers;
using System.Xml.Linq;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads authors: Atom persons, and the ways in which one line names a person and an address.</summary>
internal static class AuthorText
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()<>[]");

    /// <summary>The author that an element names; null when it names none. A podcast's person has the address of a page as an attribute.</summary>
    public static ParsedAuthor? Read(XElement element, Uri? baseUrl)
    {
        if (element.HasElements)
            return ReadPerson(element, baseUrl);
        var author = Parse(element.Value);
        return element.Attribute("href") is { } href && author is { Url: null } ? author with { Url = UrlResolver.Resolve(href.Value, baseUrl) } : author;
    }

    /// <summary>"Name", "address", "address (Name)", "Name (address)", "Name &lt;address&gt;", with or without the second bracket.</summary>
    public static ParsedAuthor? Parse(string? value)
    {
        if (TextConstruct.ReadPlain(value) is not { } text)
            return null;
        var open = text.AsSpan().IndexOfAny(Brackets);
        if (open < 0)
            return OfParts(text, "");
        var outside = text[..open].Trim(' ', '\t', '"', ')', '>', ']');
        var inside = text[(open + 1)..];
        var close = inside.AsSpan().IndexOfAny(Brackets);
        var enclosed = (close < 0 ? inside : inside[..close]).Trim();
        if (LooksLikeEmail(outside) || LooksLikeEmail(enclosed) || outside.Length == 0)
            return OfParts(outside, enclosed);
        // Brackets around what is no address belong to the name.
        return close < 0 ? OfParts($"{outside} {enclosed}".Trim(), "") : OfParts(text, "");
    }

    private static ParsedAuthor? ReadPerson(XElement element, Uri? baseUrl)
    {
        string? name = null, url = null, email = null;
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName.ToLowerInvariant())
            {
                case "name": name ??= TextConstruct.ReadPlain(child); break;
                case "uri" or "url" or "homepage": url ??= UrlResolver.Resolve(child.Value, baseUrl); break;
                case "email": email ??= TextConstruct.ReadPlain(child); break;
            }
        }

        // A person whose parts are unknown elements, as one RDF description inside of dc:creator.
        if (name is null && url is null && email is null)
            return Parse(element.Value);
        if (name is not null && email is null && LooksLikeEmail(name))
            (name, email) = (null, name);
        return new ParsedAuthor(name, url, email);
    }

    private static ParsedAuthor? OfParts(string first, string second)
    {
        var (firstIsEmail, secondIsEmail) = (LooksLikeEmail(first), LooksLikeEmail(second));
        var email = firstIsEmail ? first : secondIsEmail ? second : null;
        var name = (firstIsEmail, secondIsEmail) switch
        {
            (true, _) => second,
            (_, true) => first,
            _ when first.Length == 0 => second,
            _ => first,
        };
        name = name.Trim('"', ' ');
        if (name.Length == 0 && email is null)
            return null;
        return new ParsedAuthor(name.Length == 0 || name == email ? null : name, null, email is null ? null : WithoutScheme(email));
    }

    private static string WithoutScheme(string email) =>
        email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? email["mailto:".Length..] : email;

    private static bool LooksLikeEmail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && !text.Contains(' ') && text.IndexOf('@', at + 1) < 0;
    }
}

using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Fields;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Json;

/// <summary>Reads authors: a list in version 1.1, one object in 1.0, and mere names.</summary>
internal static class JsonAuthors
{
    /// <summary>The authors that an object names.</summary>
    public static List<ParsedAuthor> Read(JsonElement element, Uri? baseUrl)
    {
        var authors = new List<ParsedAuthor>();
        foreach (var member in element.List("authors").Concat(element.List("author")))
        {
            var author = member.ValueKind == JsonValueKind.Object ? ReadObject(member, baseUrl) : AuthorText.Parse(((JsonElement?)member).AsText());
            if (author is not null && authors.Count < ArticleConstants.MaxListLength && !authors.Contains(author))
                authors.Add(author);
        }

        return authors;
    }

    private static ParsedAuthor? ReadObject(JsonElement element, Uri? baseUrl)
    {
        var name = element.Text("name");
        var url = UrlResolver.Resolve(element.Text("url"), baseUrl);
        var email = element.Text("email");
        if (email is null && url is not null && url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            email = url["mailto:".Length..];
            url = null;
        }

        return name is null && url is null && email is null ? null : new ParsedAuthor(name, url, email);
    }
}

using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Items;

/// <summary>The names of an item's authors.</summary>
internal static class AuthorNames
{
    private const int MaxLength = 200;

    /// <summary>Names as plain text, without repetition, in the order given. The feed's authors stand in where its format says so.</summary>
    public static IReadOnlyList<string> Of(ParsedItem item, ParsedFeed feed)
    {
        // RFC 4287 section 4.1.2 and JSON Feed: an entry without authors has the feed's. An RSS channel only names its editor.
        var authors = item.Authors.Count > 0 || feed.Format.StartsWith("RSS", StringComparison.Ordinal) ? item.Authors : feed.Authors;
        if (authors.Count == 0)
            return [];
        var names = new List<string>(authors.Count);
        foreach (var author in authors)
        {
            var name = NameOf(author);
            if (name.Length > 0 && names.Count < ArticleConstants.MaxListLength && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }

        return names;
    }

    private static string NameOf(ParsedAuthor author)
    {
        var name = PlainText.OfText(author.Name ?? "", MaxLength);
        if (!name.Contains('@', StringComparison.Ordinal) || name.Contains(' ', StringComparison.Ordinal))
            return WithoutAddress(name) is { Length: > 0 } plain ? plain : LocalPart(author.Email ?? name);
        return LocalPart(name);
    }

    /// <summary>RSS writes "address (name)", mail "name &lt;address&gt;".</summary>
    private static string WithoutAddress(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
            return name;
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open > at && name.EndsWith(')'))
            return name[(open + 1)..^1].Trim();
        var bracket = name.IndexOf('<', StringComparison.Ordinal);
        return bracket > 0 && bracket < at ? name[..bracket].Trim(' ', '"') : name;
    }

    private static string LocalPart(string address)
    {
        var text = address.Trim();
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? text[..at] : text;
    }
}

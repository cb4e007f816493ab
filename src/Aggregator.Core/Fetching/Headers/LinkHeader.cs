using System.Net.Http.Headers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Headers;

/// <summary>Finds hubs and topic in Link headers (RFC 8288 section 3; WebSub section 4).</summary>
internal static class LinkHeader
{
    private const string Blank = " \t";

    /// <summary>What a response's Link headers say; null when they name neither a hub nor a topic.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="url">The URL that answered: the base of relative links; null leaves those out.</param>
    public static HubLinks? Read(HttpHeaders headers, Uri? url) =>
        RawHeaders.Joined(headers, "Link") is { } value ? Parse(RawHeaders.AsUtf8(value), url) : null;

    /// <summary>Reads links out of a header's value, as far as it can be read.</summary>
    public static HubLinks? Parse(string value, Uri? url)
    {
        var hubs = new List<string?>();
        string? self = null;
        var rest = value.AsSpan();
        while (TryTakeTarget(ref rest, out var target))
        {
            var (relations, isOfAnother) = TakeParameters(ref rest);
            // A link with an anchor tells of another resource (RFC 8288 section 3.2).
            if (isOfAnother || Absolute(target, url) is not { } link)
                continue;
            if (Names(relations, "hub"))
                hubs.Add(link);
            if (Names(relations, "self"))
                self ??= link;
        }

        var links = new HubLinks { Hubs = HubLinks.Sift(hubs), Self = self };
        return links == HubLinks.None ? null : links;
    }

    private static bool TryTakeTarget(ref ReadOnlySpan<char> rest, out string target)
    {
        target = "";
        var start = rest.IndexOf('<');
        if (start < 0)
            return false;
        rest = rest[(start + 1)..];
        var end = rest.IndexOf('>');
        if (end < 0)
            return false;
        target = rest[..end].Trim().ToString();
        rest = rest[(end + 1)..];
        return true;
    }

    /// <summary>Takes the parameters up to the comma that ends the link. Of several rel the first counts.</summary>
    private static (string? Relations, bool HasAnchor) TakeParameters(ref ReadOnlySpan<char> rest)
    {
        string? relations = null;
        var hasAnchor = false;
        while (true)
        {
            rest = rest.TrimStart(Blank);
            if (rest.IsEmpty || rest[0] != ';')
                break;
            rest = rest[1..].TrimStart(Blank);
            var end = rest.IndexOfAny('=', ';', ',');
            var name = (end < 0 ? rest : rest[..end]).Trim(Blank);
            var isRelation = name.Equals("rel", StringComparison.OrdinalIgnoreCase);
            hasAnchor |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
            rest = end < 0 ? [] : rest[end..];
            if (rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart(Blank);
            var text = TakeValue(ref rest);
            if (isRelation)
                relations ??= text;
        }

        return (relations, hasAnchor);
    }

    /// <summary>A token, or a quoted text with its escapes undone (RFC 9110 section 5.6.4); one that is not closed runs to the end.</summary>
    private static string TakeValue(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '"')
        {
            var end = rest.IndexOfAny(';', ',');
            var token = (end < 0 ? rest : rest[..end]).Trim(Blank).ToString();
            rest = end < 0 ? [] : rest[end..];
            return token;
        }

        var text = new System.Text.StringBuilder();
        var i = 1;
        for (; i < rest.Length && rest[i] != '"'; i++)
        {
            if (rest[i] == '\\' && i + 1 < rest.Length)
                i++;
            text.Append(rest[i]);
        }

        rest = i < rest.Length ? rest[(i + 1)..] : [];
        return text.ToString();
    }

    private static bool Names(string? relations, string name)
    {
        if (relations is null)
            return false;
        foreach (var range in relations.AsSpan().Split(' '))
        {
            if (relations.AsSpan(range).Trim(Blank).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string? Absolute(string target, Uri? url)
    {
        // An absolute one stays as it is written: the hub knows the topic by its letters.
        if (HubLinks.IsUsable(target))
            return target;
        return url is not null && Uri.TryCreate(url, target, out var absolute) && HubLinks.IsUsable(absolute.AbsoluteUri) ? absolute.AbsoluteUri : null;
    }
}

using System.Collections.Frozen;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>
/// Folds hosts that serve the same pages: "www.", "m.", "mobile." and "amp." before a site's name, and "m." inside of one, as in
/// "en.m.wikipedia.org".
/// </summary>
internal static class UrlKeyHost
{
    private const string Mobile = "m.";

    /// <summary>What stands between a country and the names that people register there: "m.co.uk" is a site, not the mobile host of one.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Registries =
        Set("ac", "co", "com", "edu", "go", "gob", "gov", "gv", "ne", "net", "nom", "or", "org");

    /// <summary>Where every label is another author: "mobile.wordpress.com" is somebody's blog.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Platforms = Set(
        "blogspot.com", "fc2.com", "ghost.io", "github.io", "gitlab.io", "hatenablog.com", "herokuapp.com", "livejournal.com", "medium.com",
        "netlify.app", "over-blog.com", "pages.dev", "substack.com", "tumblr.com", "typepad.com", "vercel.app", "web.app", "wordpress.com");

    /// <summary>Writes a host in normal form, folded.</summary>
    public static void Append(ref CharBuffer output, ReadOnlySpan<char> host)
    {
        while (host.IndexOf('.') is > 0 and var dot && IsSameSite(host[..dot], host[(dot + 1)..]))
            host = host[(dot + 1)..];

        var rest = host[(host.IndexOf('.') + 1)..];
        if (rest.Length < host.Length && rest.StartsWith(Mobile, StringComparison.Ordinal) && IsSite(rest[Mobile.Length..]))
        {
            output.Append(host[..^rest.Length]);
            rest = rest[Mobile.Length..];
            output.Append(rest);
            return;
        }

        output.Append(host);
    }

    private static bool IsSameSite(ReadOnlySpan<char> label, ReadOnlySpan<char> rest) =>
        label switch
        {
            "www" => rest.Contains('.'),
            "m" or "mobile" or "amp" => IsSite(rest) && !Platforms.Contains(rest),
            _ => false,
        };

    private static bool IsSite(ReadOnlySpan<char> host)
    {
        var dot = host.IndexOf('.');
        var isUnderCountry = host.Length - dot == ".uk".Length;
        return dot > 0 && !(isUnderCountry && Registries.Contains(host[..dot]));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] names) =>
        names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

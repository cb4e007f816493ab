using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>
/// Fragments that name a page of their own, because a script draws it: "#!/news/12" and "#/news/12". Every other fragment names a
/// place on the page, or tracks ("#xtor=RSS-1", "#ref=rss").
/// </summary>
internal static class UrlRoute
{
    /// <summary>What a text fragment ("scroll to these words") begins with; it may follow any other fragment.</summary>
    private const string Directive = ":~:";

    /// <summary>Writes the fragment with its number sign where it is a route, else nothing.</summary>
    public static void Append(ref CharBuffer output, scoped ReadOnlySpan<char> fragment, UrlTracking tracking)
    {
        if (!fragment.StartsWith('!') && !fragment.StartsWith('/'))
            return;
        var normalized = new CharBuffer(stackalloc char[UrlConstants.StackLength]);
        PercentEncoding.AppendNormalized(ref normalized, fragment, UrlConstants.Query);
        if (normalized.Written.IndexOf(Directive, StringComparison.Ordinal) is >= 0 and var directive)
            normalized.Length = directive;

        var route = normalized.Written;
        var question = route.IndexOf('?');
        var start = output.Length;
        output.Append('#');
        output.Append(question < 0 ? route : route[..question]);
        if (question >= 0)
            UrlQuery.Append(ref output, route[(question + 1)..], tracking);

        // "#!", "#/" and "#!/" are the page itself.
        if (output.Written[(start + 1)..].TrimStart("!/").IsEmpty)
            output.Length = start;
        normalized.Dispose();
    }
}

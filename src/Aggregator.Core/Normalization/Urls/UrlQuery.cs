using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Writes queries in normal form, less the parameters that only track.</summary>
internal static class UrlQuery
{
    /// <summary>What a doubly escaped ampersand leaves before the next parameter's name.</summary>
    private const string EscapeTail = "amp;";

    /// <summary>Writes the query with its question mark, or nothing where nothing is left of it.</summary>
    public static void Append(ref CharBuffer output, scoped ReadOnlySpan<char> query, UrlTracking tracking)
    {
        if (query.IsEmpty)
            return;
        var normalized = new CharBuffer(stackalloc char[UrlConstants.StackLength]);
        PercentEncoding.AppendNormalized(ref normalized, query, UrlConstants.Query);
        var separator = '?';
        foreach (var range in normalized.Written.Split('&'))
        {
            var parameter = Mend(normalized.Written[range], tracking);
            if (parameter.IsEmpty || tracking.Drops(parameter))
                continue;
            output.Append(separator);
            output.Append(parameter);
            separator = '&';
        }

        normalized.Dispose();
    }

    private static ReadOnlySpan<char> Mend(ReadOnlySpan<char> parameter, UrlTracking tracking)
    {
        while (parameter.StartsWith(EscapeTail, StringComparison.Ordinal))
            parameter = parameter[EscapeTail.Length..];

        // Publishers hang "?utm_source=rss" on every link, on those that have a query too: "?p=12?utm_source=rss".
        while (parameter.LastIndexOf('?') is >= 0 and var question && tracking.Drops(parameter[(question + 1)..]))
            parameter = parameter[..question];
        return parameter;
    }
}

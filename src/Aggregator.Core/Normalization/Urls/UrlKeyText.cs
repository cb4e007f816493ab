using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>
/// Folds a canonical URL for comparison: without scheme, "www." and trailing slashes, the parameters in order of their names. A fragment
/// that is left in a canonical URL names a page of its own and stays.
/// </summary>
internal static class UrlKeyText
{
    private const string Www = "www.";
    private const int StackLength = 512;

    /// <summary>The key's text.</summary>
    public static string Of(UrlParts parts)
    {
        var output = new CharBuffer(stackalloc char[StackLength]);
        if (parts.UserInfo.Length > 0)
        {
            output.Append(parts.UserInfo);
            output.Append('@');
        }

        output.Append(WithoutWww(parts.Host));
        if (parts.Port.Length > 0)
        {
            output.Append(':');
            output.Append(parts.Port);
        }

        output.Append(parts.Path.TrimEnd('/'));
        if (parts.Query.Length > 0)
            AppendSorted(ref output, parts.Query);
        if (parts.Fragment.Length > 0)
        {
            output.Append('#');
            output.Append(parts.Fragment);
        }

        var text = output.ToString();
        output.Dispose();
        return text;
    }

    private static ReadOnlySpan<char> WithoutWww(ReadOnlySpan<char> host) =>
        host.StartsWith(Www, StringComparison.Ordinal) && host[Www.Length..].Contains('.') ? host[Www.Length..] : host;

    private static void AppendSorted(ref CharBuffer output, scoped ReadOnlySpan<char> query)
    {
        Span<Range> parameters = stackalloc Range[UrlConstants.MaxSortedParameters];
        var count = query.Split(parameters, '&');
        for (var i = 1; i < count - (count == parameters.Length ? 1 : 0); i++)
            Insert(query, parameters[..(i + 1)]);

        for (var i = 0; i < count; i++)
        {
            output.Append(i == 0 ? '?' : '&');
            output.Append(query[parameters[i]]);
        }
    }

    /// <summary>One step of an insertion sort, which keeps the order of equal names: it may mean something.</summary>
    private static void Insert(ReadOnlySpan<char> query, Span<Range> sorted)
    {
        var moving = sorted[^1];
        var i = sorted.Length - 1;
        for (; i > 0 && Name(query[sorted[i - 1]]).SequenceCompareTo(Name(query[moving])) > 0; i--)
            sorted[i] = sorted[i - 1];
        sorted[i] = moving;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> parameter) =>
        parameter.IndexOf('=') is >= 0 and var equals ? parameter[..equals] : parameter;
}

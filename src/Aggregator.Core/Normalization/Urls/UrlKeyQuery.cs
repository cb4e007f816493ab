using System.Buffers;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Folds queries that ask for the same page: the parameters in order of their names, and what a form's reader decodes anyway decoded.</summary>
internal static class UrlKeyQuery
{
    /// <summary>Delimiters that every reader of "name=value" pairs decodes and that part no pair.</summary>
    private static readonly SearchValues<char> Harmless = SearchValues.Create("!$'()*,/:?@");

    /// <summary>Writes a query in normal form, folded, with its question mark; nothing where it is empty.</summary>
    public static void Append(ref CharBuffer output, scoped ReadOnlySpan<char> query)
    {
        if (query.IsEmpty)
            return;
        if (!query.Contains('%'))
        {
            AppendSorted(ref output, query);
            return;
        }

        var decoded = new CharBuffer(stackalloc char[UrlConstants.StackLength]);
        PercentEncoding.AppendDecoded(ref decoded, query, Harmless, space: '+');
        AppendSorted(ref output, decoded.Written);
        decoded.Dispose();
    }

    private static void AppendSorted(ref CharBuffer output, scoped ReadOnlySpan<char> query)
    {
        if (!query.Contains('&'))
        {
            output.Append('?');
            output.Append(query);
            return;
        }

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
        for (; i > 0 && ParameterRules.NameOf(query[sorted[i - 1]]).SequenceCompareTo(ParameterRules.NameOf(query[moving])) > 0; i--)
            sorted[i] = sorted[i - 1];
        sorted[i] = moving;
    }
}

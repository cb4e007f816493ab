using System.Buffers;
using System.Collections.Frozen;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>
/// Folds paths that lead to the same page: slashes at the end and slashes doubled where two halves were joined, index pages, AMP's
/// variants of a page, and delimiters that some write encoded ("/wiki/A_%28b%29", "/%40user").
/// </summary>
internal static class UrlKeyPath
{
    private const string AmpFolder = "/amp";
    private const string AmpExtension = ".amp";
    private const string AmpHtmlExtension = ".amp.html";
    private const string HtmlExtension = ".html";

    /// <summary>Digits in a row that make a year or an id.</summary>
    private const int DigitsOfId = 4;

    /// <summary>Words of a slug less one.</summary>
    private const int JointsOfSlug = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IndexPages = new[]
    {
        "index.html", "index.htm", "index.shtml", "index.xhtml", "index.php", "index.asp", "index.aspx", "index.jsp", "index.cfm",
        "default.html", "default.htm", "default.asp", "default.aspx", "default.php",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Delimiters that no server tells from their encoding in a path.</summary>
    private static readonly SearchValues<char> Harmless = SearchValues.Create("!$'()*,:@");

    /// <summary>Writes a path in normal form, folded.</summary>
    public static void Append(ref CharBuffer output, scoped ReadOnlySpan<char> path)
    {
        if (path.StartsWith("/amp/", StringComparison.Ordinal) && NamesArticle(path[AmpFolder.Length..]))
            path = path[AmpFolder.Length..];
        var start = output.Length;
        AppendWithSingleSlashes(ref output, path);
        TrimEnd(ref output, start);
        TrimAmpExtension(ref output, start);
        TrimIndexPage(ref output, start);
        if (TrimAmpFolder(ref output, start))
            TrimIndexPage(ref output, start);
    }

    private static void AppendWithSingleSlashes(ref CharBuffer output, scoped ReadOnlySpan<char> path)
    {
        while (path.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes)
        {
            PercentEncoding.AppendDecoded(ref output, path[..slashes], Harmless);
            path = path[(slashes + 1)..];
        }

        PercentEncoding.AppendDecoded(ref output, path, Harmless);
    }

    private static void TrimEnd(ref CharBuffer output, int start) =>
        output.Length = start + output.Written[start..].TrimEnd('/').Length;

    private static void TrimIndexPage(ref CharBuffer output, int start)
    {
        var slash = output.Written[start..].LastIndexOf('/');
        if (slash >= 0 && IndexPages.Contains(output.Written[(start + slash + 1)..]))
        {
            output.Length = start + slash;
            TrimEnd(ref output, start);
        }
    }

    private static void TrimAmpExtension(ref CharBuffer output, int start)
    {
        var path = output.Written[start..];
        if (path.EndsWith(AmpHtmlExtension, StringComparison.Ordinal))
        {
            output.Length -= AmpHtmlExtension.Length;
            output.Append(HtmlExtension);
        }
        else if (path.EndsWith(AmpExtension, StringComparison.Ordinal) && NamesArticle(path[..^AmpExtension.Length]))
        {
            output.Length -= AmpExtension.Length;
        }
    }

    private static bool TrimAmpFolder(ref CharBuffer output, int start)
    {
        var path = output.Written[start..];
        if (!path.EndsWith(AmpFolder, StringComparison.Ordinal) || !NamesArticle(path[..^AmpFolder.Length]))
            return false;
        output.Length -= AmpFolder.Length;
        TrimEnd(ref output, start);
        return true;
    }

    /// <summary>
    /// Whether a path is that of one article, which may have an AMP variant, rather than that of a list, in which "amp" may be an entry
    /// ("/package/amp"): by a year or an id, a slug, or the name of a file.
    /// </summary>
    private static bool NamesArticle(ReadOnlySpan<char> path)
    {
        path = path.TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.Contains('.') || name.Count('-') + name.Count('_') >= JointsOfSlug)
            return true;
        while (path.IndexOfAnyInRange('0', '9') is >= 0 and var first)
        {
            path = path[first..];
            var digits = path.IndexOfAnyExceptInRange('0', '9');
            if ((digits < 0 ? path.Length : digits) >= DigitsOfId)
                return true;
            path = digits < 0 ? [] : path[digits..];
        }

        return false;
    }
}

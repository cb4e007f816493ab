using System.Globalization;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>What files of front matter are called, whose they are, and how they are written.</summary>
internal static class FrontMatterFiles
{
    private const string Extension = ".md";
    private const string TemporaryExtension = ".tmp";
    private const int IdDigits = 8;

    /// <summary>The line that tells whose file it is.</summary>
    private const string OwnerLine = "\nwebUrl: ";

    private const string SealStart = $"\n{FrontMatterWriter.SecuredName}: \"";

    /// <summary>Names that some systems keep for devices.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The paths that an article may have below the folder, the best first: <c>YYYY/MM/slug.md</c>. The last is nobody else's.</summary>
    public static IEnumerable<string> PathsOf(Article article)
    {
        var month = article.PublishedAt.UtcDateTime.ToString("yyyy'/'MM'/'", CultureInfo.InvariantCulture);
        return NamesOf(article).Select(name => month + name + Extension);
    }

    /// <summary>The path of an article where nobody looks which names are taken.</summary>
    public static string UniquePathOf(Article article) => PathsOf(article).First(p => p.Contains(article.Id.ToString()[..IdDigits], StringComparison.Ordinal));

    /// <summary>Whether two texts are of the same article: by its canonical URL's line; without one the whole text has to tell.</summary>
    public static bool HaveSameOwner(string one, string other) => Owner(one) == Owner(other);

    /// <summary>Whether two texts differ in nothing but the seal, which holds the same.</summary>
    public static bool AreSame(string present, string text, IArticleSealer? sealer)
    {
        if (present == text)
            return true;
        var (before, presentSeal) = SplitSeal(present);
        var (after, seal) = SplitSeal(text);
        return before == after && presentSeal is not null && seal is not null && sealer?.HoldSame(presentSeal, seal) == true;
    }

    /// <summary>Writes a file, whole or not at all, whenever the program is stopped.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path + TemporaryExtension, text, Utf8, cancellationToken);
        File.Move(path + TemporaryExtension, path, overwrite: true);
    }

    /// <summary>Removes a file and what a broken-off writing left of it; false when there was no such file.</summary>
    public static bool Remove(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path))) return false;
        File.Delete(path + TemporaryExtension);
        var existed = File.Exists(path);
        File.Delete(path);
        return existed;
    }

    private static IEnumerable<string> NamesOf(Article article)
    {
        var id = article.Id.ToString();
        var slug = Slug.Of(article.Title);
        if (slug.Length == 0) slug = ArticleJson.NameOf(article.Type);
        else if (!Reserved.Contains(slug)) yield return slug;
        yield return $"{slug}-{id[..IdDigits]}";
        yield return $"{slug}-{id}";
        yield return id;
    }

    private static (string Others, string? Seal) SplitSeal(string text)
    {
        var start = text.LastIndexOf(SealStart, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('"', start + SealStart.Length);
        return end < 0 ? (text, null) : (text[..start] + text[end..], text[(start + SealStart.Length)..end]);
    }

    private static string Owner(string text)
    {
        var start = text.IndexOf(OwnerLine, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('\n', start + 1);
        if (end < 0) return text;
        var url = text[(start + OwnerLine.Length)..end];
        return url == "null" ? text : url;
    }
}

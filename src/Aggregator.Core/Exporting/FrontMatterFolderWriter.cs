using System.Globalization;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>
/// Writes articles into a folder as <c>YYYY/MM/slug.md</c>, by their time of publication and their title. Where another article has that
/// name, the first digits of the id follow. An article keeps its file at the next export, and a file that would not change is not touched.
/// </summary>
/// <param name="folder">The folder, made where it does not exist.</param>
/// <param name="sealer">Tells whether a file's seal still holds the same; null where articles are not sealed.</param>
public sealed class FrontMatterFolderWriter(string folder, IArticleSealer? sealer = null) : IArticleWriter
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

    /// <summary>Files that were written.</summary>
    public int Written { get; private set; }

    /// <summary>Files that held the same already.</summary>
    public int Unchanged { get; private set; }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        var text = FrontMatterWriter.Write(article);
        var month = Path.Combine(folder, article.PublishedAt.UtcDateTime.ToString("yyyy'/'MM", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(month);
        var (path, present) = await PlaceAsync(month, article, text, cancellationToken);
        if (present is not null && IsSame(present, text))
        {
            Unchanged++;
            return;
        }

        // A file is there whole or not at all, whenever the program is stopped.
        await File.WriteAllTextAsync(path + TemporaryExtension, text, Utf8, cancellationToken);
        File.Move(path + TemporaryExtension, path, overwrite: true);
        Written++;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The article's own file and its text, else the first free name.</summary>
    private static async Task<(string Path, string? Present)> PlaceAsync(
        string month, Article article, string text, CancellationToken cancellationToken)
    {
        string? free = null;
        foreach (var name in Names(article))
        {
            var path = Path.Combine(month, name + Extension);
            if (!File.Exists(path))
            {
                free ??= path;
                continue;
            }

            var present = await File.ReadAllTextAsync(path, cancellationToken);
            if (Owner(present) == Owner(text)) return (path, present);
        }

        return (free ?? Path.Combine(month, article.Id + Extension), null);
    }

    /// <summary>Whether two texts differ in nothing but the seal, which holds the same.</summary>
    private bool IsSame(string present, string text)
    {
        if (present == text)
            return true;
        var (before, presentSeal) = SplitSeal(present);
        var (after, seal) = SplitSeal(text);
        return before == after && presentSeal is not null && seal is not null && sealer?.HoldSame(presentSeal, seal) == true;
    }

    private static (string Others, string? Seal) SplitSeal(string text)
    {
        var start = text.LastIndexOf(SealStart, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('"', start + SealStart.Length);
        return end < 0 ? (text, null) : (text[..start] + text[end..], text[(start + SealStart.Length)..end]);
    }

    private static IEnumerable<string> Names(Article article)
    {
        var id = article.Id.ToString();
        var slug = Slug.Of(article.Title);
        if (slug.Length == 0) slug = ArticleJson.NameOf(article.Type);
        else if (!Reserved.Contains(slug)) yield return slug;
        yield return $"{slug}-{id[..IdDigits]}";
        yield return $"{slug}-{id}";
    }

    /// <summary>The canonical URL's line; without one the whole text has to tell.</summary>
    private static string Owner(string text)
    {
        var start = text.IndexOf(OwnerLine, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('\n', start + 1);
        if (end < 0) return text;
        var url = text[(start + OwnerLine.Length)..end];
        return url == "null" ? text : url;
    }
}

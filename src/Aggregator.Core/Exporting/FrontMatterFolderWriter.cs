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
    /// <summary>Files that were written.</summary>
    public int Written { get; private set; }

    /// <summary>Files that held the same already.</summary>
    public int Unchanged { get; private set; }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        var text = FrontMatterWriter.Write(article);
        var (path, present) = await PlaceAsync(article, text, cancellationToken);
        if (present is not null && FrontMatterFiles.AreSame(present, text, sealer))
        {
            Unchanged++;
            return;
        }

        await FrontMatterFiles.WriteAsync(path, text, cancellationToken);
        Written++;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The article's own file and its text, else the first free name.</summary>
    private async Task<(string Path, string? Present)> PlaceAsync(Article article, string text, CancellationToken cancellationToken)
    {
        string? free = null;
        var last = "";
        foreach (var path in FrontMatterFiles.PathsOf(article).Select(p => Path.Combine(folder, p)))
        {
            last = path;
            if (!File.Exists(path))
            {
                free ??= path;
                continue;
            }

            var present = await File.ReadAllTextAsync(path, cancellationToken);
            if (FrontMatterFiles.HaveSameOwner(present, text)) return (path, present);
        }

        return (free ?? last, null);
    }
}

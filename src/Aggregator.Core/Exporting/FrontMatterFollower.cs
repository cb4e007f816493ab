using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Exporting;

/// <summary>
/// Keeps a folder of front matter at what a store holds, by the store's change feed: writes what is new or changed, moves what has another
/// month or title, removes what was deleted, merged or is no longer wanted, and touches nothing else. Where it was broken off, the next
/// export goes over the same changes again. One export at a time has the folder.
/// </summary>
public sealed class FrontMatterFollower : IDisposable
{
    private readonly string _folder;
    private readonly string _filter;
    private readonly IArticleSealer? _sealer;
    private readonly ExportedFiles _files;

    /// <summary>In a whole export, the articles that have not come yet; else null.</summary>
    private HashSet<ArticleId>? _missing;

    private FrontMatterFollower(string folder, string filter, IArticleSealer? sealer, ExportedFiles files)
    {
        (_folder, _filter, _sealer, _files) = (folder, filter, sealer, files);
        var marker = ExportMarker.Read(folder);
        After = marker is { Version: ExportMarker.CurrentVersion } && marker.Filter == filter ? marker.After : null;
        Reason = After is not null || marker is null ? null
            : marker.Version == ExportMarker.CurrentVersion ? "The filter is another one than last time (times like 7d move)"
            : "What the last export noted cannot be read";
        if (After is null) StartOver();
    }

    /// <summary>The place in the change feed that the folder is at; null where all has to be exported.</summary>
    public string? After { get; private set; }

    /// <summary>Why all has to be exported though there was an export before; else null.</summary>
    public string? Reason { get; }

    /// <summary>Files that were written.</summary>
    public int Written { get; private set; }

    /// <summary>Files that held the same already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Files that were removed, those of articles that moved too.</summary>
    public int Removed { get; private set; }

    /// <summary>Opens a folder, which is made where it does not exist.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="filter">Which articles are wanted, in words that are the same for the same articles.</param>
    /// <param name="sealer">Tells whether a file's seal still holds the same; null where articles are not sealed.</param>
    /// <exception cref="IOException">Another export has the folder, or it cannot be used.</exception>
    public static FrontMatterFollower Open(string folder, string filter, IArticleSealer? sealer = null)
    {
        Directory.CreateDirectory(folder);
        var files = ExportedFiles.Open(folder);
        try
        {
            return new FrontMatterFollower(folder, filter, sealer, files);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>Begins a whole export: what is broken off from here on is done as a whole again.</summary>
    public void StartOver()
    {
        ExportMarker.Delete(_folder);
        After = null;
        _missing = [.. _files.Ids];
    }

    /// <summary>Does to the folder what happened to an article.</summary>
    /// <param name="change">The change.</param>
    /// <param name="wanted">Whether the article, where there is one, is to be in the folder.</param>
    /// <param name="cancellationToken">Gives up; the folder is then done again.</param>
    public async Task ApplyAsync(ArticleChange change, bool wanted, CancellationToken cancellationToken)
    {
        _missing?.Remove(change.Id);
        var path = change.Article is { } article && wanted ? await PutAsync(article, cancellationToken) : null;
        RemoveFiles(change.Id, path);
    }

    /// <summary>Removes, after a whole export, the files of articles that no longer come, and notes how far the folder is.</summary>
    /// <param name="after">The place in the change feed.</param>
    public void Complete(string after)
    {
        foreach (var id in _missing ?? []) RemoveFiles(id, null);
        _files.Complete();
        new ExportMarker(ExportMarker.CurrentVersion, _filter, after).Write(_folder);
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private async Task<string> PutAsync(Article article, CancellationToken cancellationToken)
    {
        var text = FrontMatterWriter.Write(article);
        var path = await PlaceAsync(article, text, cancellationToken);
        var full = Path.Combine(_folder, path);
        if (!_files.IsOf(article.Id, path)) _files.Add(article.Id, path);
        if (File.Exists(full) && FrontMatterFiles.AreSame(await File.ReadAllTextAsync(full, cancellationToken), text, _sealer))
        {
            Unchanged++;
            return path;
        }

        await FrontMatterFiles.WriteAsync(full, text, cancellationToken);
        Written++;
        return path;
    }

    /// <summary>The article's own path where it still fits, else the first that is free or holds this article from an export without notes.</summary>
    private async Task<string> PlaceAsync(Article article, string text, CancellationToken cancellationToken)
    {
        var paths = FrontMatterFiles.PathsOf(article).ToList();
        if (paths.Find(p => _files.IsOf(article.Id, p)) is { } own) return own;
        foreach (var path in paths.Where(p => !_files.IsTaken(p)))
        {
            var full = Path.Combine(_folder, path);
            if (!File.Exists(full) || FrontMatterFiles.HaveSameOwner(await File.ReadAllTextAsync(full, cancellationToken), text)) return path;
        }

        return paths[^1];
    }

    private void RemoveFiles(ArticleId id, string? except)
    {
        foreach (var path in _files.PathsOf(id).Where(p => p != except))
        {
            if (FrontMatterFiles.Remove(Path.Combine(_folder, path))) Removed++;
            _files.Remove(id, path);
        }
    }
}

using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>
/// Which file of a folder is which article's: lines <c>+id path</c> and <c>-id path</c>, only ever appended, and read anew at every export.
/// A file is named here before it is written and until it is gone, so that none is forgotten, whenever the program is stopped; an article
/// may have several until then. Paths stay on disk: in memory an article takes about 100 bytes.
/// </summary>
internal sealed class ExportedFiles : IDisposable
{
    public const string FileName = ".aggregator-export.files";

    /// <summary>Lines that no longer count are left until they are so many, and more than those that do.</summary>
    private const int MinSuperseded = 1_000;

    private readonly string _folder;
    private readonly FileStream _file;
    private readonly Dictionary<ArticleId, Place> _places = [];
    private readonly List<(ArticleId Id, Place Place)> _further = [];
    private readonly HashSet<ulong> _taken = [];
    private int _lines;

    private ExportedFiles(string folder, FileStream file) => (_folder, _file) = (folder, file);

    /// <summary>The articles that have a file.</summary>
    public IReadOnlyCollection<ArticleId> Ids => _places.Keys;

    /// <summary>Opens a folder's list, which is empty where there is none.</summary>
    /// <exception cref="IOException">Another export has it open, or it cannot be read.</exception>
    public static ExportedFiles Open(string folder)
    {
        var file = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var files = new ExportedFiles(folder, file);
        try
        {
            // What was not written to its end was not acted upon.
            file.SetLength(ExportedFilesLines.Read(file, files.Take));
            file.Seek(0, SeekOrigin.End);
            return files;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether the article has this file.</summary>
    public bool IsOf(ArticleId id, string path)
    {
        var hash = Hash(path);
        return (_places.TryGetValue(id, out var place) && place.Hash == hash) || _further.Exists(f => f.Id == id && f.Place.Hash == hash);
    }

    /// <summary>Whether some article has this file.</summary>
    public bool IsTaken(string path) => _taken.Contains(Hash(path));

    /// <summary>The article's files; more than one after a move that was broken off.</summary>
    public IReadOnlyList<string> PathsOf(ArticleId id)
    {
        if (!_places.TryGetValue(id, out var place)) return [];
        return [.. _further.Where(f => f.Id == id).Select(f => f.Place).Append(place).Select(p => ExportedFilesLines.ReadPath(_file, p.Offset))];
    }

    /// <summary>Notes that a file is about to be the article's.</summary>
    public void Add(ArticleId id, string path) => Append(true, id, path);

    /// <summary>Notes that a file is no longer there.</summary>
    public void Remove(ArticleId id, string path) => Append(false, id, path);

    /// <summary>Puts the list on disk, and writes it anew where most of it no longer counts. Nothing may be noted after this.</summary>
    public void Complete()
    {
        _file.Flush(flushToDisk: true);
        var kept = _places.Count + _further.Count;
        if (_lines - kept < Math.Max(MinSuperseded, kept)) return;
        var path = Path.Combine(_folder, FileName);
        using (var compact = File.Create(path + ".tmp"))
        {
            foreach (var (id, place) in _places.Select(p => (p.Key, p.Value)).Concat(_further))
                compact.Write(ExportedFilesLines.Encode(true, id, ExportedFilesLines.ReadPath(_file, place.Offset)));
            compact.Flush(flushToDisk: true);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static ulong Hash(string path) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(path.AsSpan()));

    private void Append(bool has, ArticleId id, string path)
    {
        var offset = _file.Seek(0, SeekOrigin.End);
        _file.Write(ExportedFilesLines.Encode(has, id, path));

        // Handed to the system before anything is done: the death of this process then loses nothing.
        _file.Flush();
        Take(has, id, path, offset);
    }

    private void Take(bool has, ArticleId id, string path, long offset)
    {
        _lines++;
        var place = new Place(offset, Hash(path));
        if (has) Keep(id, place);
        else Drop(id, place.Hash);
    }

    private void Keep(ArticleId id, Place place)
    {
        if (!_taken.Add(place.Hash)) return;
        if (_places.TryGetValue(id, out var before)) _further.Add((id, before));
        _places[id] = place;
    }

    private void Drop(ArticleId id, ulong hash)
    {
        if (!_places.TryGetValue(id, out var place)) return;
        if (place.Hash != hash)
        {
            if (_further.RemoveAll(f => f.Id == id && f.Place.Hash == hash) > 0) _taken.Remove(hash);
            return;
        }

        _taken.Remove(hash);
        var other = _further.FindIndex(f => f.Id == id);
        if (other < 0)
        {
            _places.Remove(id);
            return;
        }

        _places[id] = _further[other].Place;
        _further.RemoveAt(other);
    }

    /// <summary>Where a path's line begins, and the path's hash.</summary>
    private readonly record struct Place(long Offset, ulong Hash);
}

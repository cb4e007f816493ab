namespace Aggregator.Core.Enrichment.Images;

/// <summary>The files of kept images. A file is there whole or not at all, whenever the program or the machine stops.</summary>
internal sealed class ImageFolder(string path)
{
    private const string TemporaryExtension = ".tmp";

    private int _written;

    /// <summary>Reads which files there are, and removes what a stop left half written.</summary>
    public IEnumerable<ImageFile> Read()
    {
        if (!Directory.Exists(path))
            yield break;
        foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }))
        {
            if (file.Extension == TemporaryExtension)
            {
                TryDelete(file.FullName);
                continue;
            }

            var found = new ImageFile(Path.GetFileNameWithoutExtension(file.Name), file.Extension, file.Length, file.LastWriteTimeUtc);
            if (ImageFile.IsHash(found.Hash) && ImageFormats.MediaTypeOf(found.Extension) is not null && found.PathIn(path) == Path.Combine(path, Path.GetRelativePath(path, file.FullName)))
                yield return found;
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Write(ImageFile file, ReadOnlySpan<byte> bytes)
    {
        var target = file.PathIn(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Interlocked.Increment(ref _written)}{TemporaryExtension}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.SetLastWriteTimeUtc(temporary, file.Arrived);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>Notes that an image came again, so that it goes later.</summary>
    public void Touch(ImageFile file) => Try(() => File.SetLastWriteTimeUtc(file.PathIn(path), file.Arrived));

    /// <summary>Opens a file; null when it is not there any more.</summary>
    public FileStream? Open(ImageFile file)
    {
        try
        {
            return new FileStream(file.PathIn(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Removes a file, if it can be.</summary>
    public void Delete(ImageFile file) => TryDelete(file.PathIn(path));

    private static void TryDelete(string file) => Try(() => File.Delete(file));

    /// <summary>What cannot be removed or marked now is found again at the next start.</summary>
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}

using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Aggregator.Core.Configuration;

/// <summary>Finds configuration files: in the working directory, else beside the executable.</summary>
/// <param name="folders">Where relative names are looked for, the working directory first.</param>
internal sealed class ConfigurationFileLocator(IReadOnlyList<string> folders)
{
    public static ConfigurationFileLocator Default { get; } = new([Directory.GetCurrentDirectory(), AppContext.BaseDirectory]);

    /// <summary>The files of all names and globs, each once, in the order of the list and by name within a glob.</summary>
    public IReadOnlyList<ConfigurationFile> Find(IReadOnlyList<string> patterns, List<ConfigurationError> errors)
    {
        var files = new List<ConfigurationFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var found = Find(pattern);
            if (found.Count == 0 && !FileGlob.IsGlob(pattern))
                errors.Add(new ConfigurationError(pattern, 0, "there is no such file" + SearchedIn(pattern)));
            foreach (var path in found)
            {
                if (seen.Add(path)) files.Add(new ConfigurationFile(NameOf(path), path));
            }
        }

        return files;
    }

    /// <summary>A number that changes when any of the files is edited, replaced, added or removed.</summary>
    public ulong Fingerprint(IReadOnlyList<string> patterns)
    {
        var hash = new XxHash3();
        foreach (var file in Find(patterns, []))
        {
            // A mounted configuration swaps the target of a link, so the link's own time says nothing.
            FileSystemInfo link = new FileInfo(file.Path);
            var target = (FileInfo)(link.ResolveLinkTarget(returnFinalTarget: true) ?? link);
            hash.Append(MemoryMarshal.AsBytes(file.Path.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes([target.LastWriteTimeUtc.Ticks, target.Exists ? target.Length : -1]));
        }

        return hash.GetCurrentHashAsUInt64();
    }

    private List<string> Find(string pattern)
    {
        foreach (var folder in folders)
        {
            var full = Path.GetFullPath(Path.Combine(folder, pattern));
            var found = FileGlob.IsGlob(pattern) ? FileGlob.Expand(full) : File.Exists(full) ? [full] : [];
            if (found.Count > 0) return found;
        }

        return [];
    }

    private string NameOf(string path)
    {
        var relative = Path.GetRelativePath(folders[0], path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    private string SearchedIn(string pattern) =>
        Path.IsPathRooted(pattern) ? "" : " in " + string.Join(" or ", folders.Distinct(StringComparer.Ordinal));
}

namespace Aggregator.Core.Configuration;

/// <summary>Expands <c>*</c>, <c>?</c> and <c>**</c> (folders of any depth) in absolute paths.</summary>
internal static class FileGlob
{
    private static readonly char[] Wildcards = ['*', '?'];

    public static bool IsGlob(string pattern) => pattern.IndexOfAny(Wildcards) >= 0;

    /// <summary>The files that match, by name; hidden ones apart, as editors leave them behind. Empty where a folder does not exist.</summary>
    public static List<string> Expand(string fullPattern)
    {
        var root = Path.GetPathRoot(fullPattern) ?? "";
        var segments = fullPattern[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        List<string> folders = [root];
        foreach (var segment in segments.AsSpan(0, segments.Length - 1)) folders = Descend(folders, segment);
        var files = new List<string>();
        foreach (var folder in folders.Where(Directory.Exists)) files.AddRange(Directory.EnumerateFiles(folder, segments[^1], Options));
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static EnumerationOptions Options { get; } = new();

    private static EnumerationOptions AllFolders { get; } = new() { RecurseSubdirectories = true };

    private static List<string> Descend(List<string> folders, string segment)
    {
        if (!IsGlob(segment)) return folders.ConvertAll(folder => Path.Combine(folder, segment));
        var next = new List<string>();
        foreach (var folder in folders.Where(Directory.Exists))
        {
            if (segment == "**") next.Add(folder);
            next.AddRange(Directory.EnumerateDirectories(folder, segment == "**" ? "*" : segment, segment == "**" ? AllFolders : Options));
        }

        return next;
    }
}

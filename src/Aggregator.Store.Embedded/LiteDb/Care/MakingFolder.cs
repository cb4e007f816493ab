namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>An empty folder for a store that is being made; gone when disposed, with what was left of an earlier time.</summary>
internal sealed class MakingFolder : IDisposable
{
    public MakingFolder(string path)
    {
        Path = path;
        Dispose();
        Directory.CreateDirectory(path);
    }

    public string Path { get; }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}

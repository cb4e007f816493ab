namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Keeps the data file as a checkpoint left it while somebody copies it: until released, what is written stays in the log. Released by the
/// copier, broken by the actor where the log grows too long or the store is closed.
/// </summary>
internal sealed class BackupHold(string path, long length)
{
    private volatile bool _released;
    private volatile bool _broken;

    /// <summary>The data file.</summary>
    public string Path { get; } = path;

    /// <summary>Its size in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>Whether the file may change again.</summary>
    public bool IsOver => _released || _broken;

    /// <summary>Whether the file changed before it was copied: what was read since cannot be used.</summary>
    public bool IsBroken => _broken;

    public void Release() => _released = true;

    public void Break() => _broken = true;
}

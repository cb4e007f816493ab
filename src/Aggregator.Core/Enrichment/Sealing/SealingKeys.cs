using System.Security.Cryptography;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Sealing;

/// <summary>The keys of this installation: those configured, else one of its own, made once and readable by its owner only.</summary>
internal sealed class SealingKeys(IOptions<SealingOptions> options, IRandomSource random)
{
    private const string FileName = "sealing.key";

    private readonly Lock _lock = new();
    private IReadOnlyList<SealingKey>? _keys;

    /// <summary>Where the own key is kept.</summary>
    public string File => Path.Combine(options.Value.Folder, FileName);

    /// <summary>The key that seals; made where there is none.</summary>
    /// <exception cref="InvalidConfigurationFileException">The file holds no key, or cannot be read or written.</exception>
    public SealingKey Current
    {
        get
        {
            lock (_lock)
            {
                if (All.Count == 0)
                    _keys = [Create()];
                return All[0];
            }
        }
    }

    /// <summary>The keys that open, in the order in which they are tried; none where neither settings nor file have one.</summary>
    /// <exception cref="InvalidConfigurationFileException">The file holds no key, or cannot be read.</exception>
    public IReadOnlyList<SealingKey> All
    {
        get
        {
            lock (_lock)
                return _keys is { Count: > 0 } keys ? keys : _keys = Load();
        }
    }

    private IReadOnlyList<SealingKey> Load()
    {
        if (options.Value.Keys.Count > 0)
            return [.. options.Value.Keys.Select(text => SealingKey.TryParse(text, out var key) ? key : null).OfType<SealingKey>()];
        if (!System.IO.File.Exists(File))
            return [];
        return Guarded(() => SealingKey.TryParse(System.IO.File.ReadAllText(File), out var own)
            ? (IReadOnlyList<SealingKey>)[own]
            : throw new InvalidConfigurationFileException(File, 1, $"must hold a sealing key: {SealingKey.Size} bytes in base64"));
    }

    private SealingKey Create() => Guarded(() =>
    {
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(options.Value.Folder);
        else
            Directory.CreateDirectory(options.Value.Folder, owner | UnixFileMode.UserExecute);
        var bytes = new byte[SealingKey.Size];
        random.Fill(bytes);
        var text = Convert.ToBase64String(bytes);
        var creation = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            creation.UnixCreateMode = owner;

        // Written beside and then moved, so that no other process ever reads half a key.
        var partial = $"{File}.{Environment.ProcessId}.tmp";
        using (var stream = new StreamWriter(partial, creation))
            stream.WriteLine(text);
        System.IO.File.Move(partial, File, overwrite: false);
        return SealingKey.TryParse(text, out var key) ? key : throw new CryptographicException("A key that was made cannot be read.");
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidConfigurationFileException(File, 0, "cannot be read or written: " + e.Message);
        }
    }
}

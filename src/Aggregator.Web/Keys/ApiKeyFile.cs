using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Keys;

/// <summary>
/// The file of keys. Commands change it beside a running service, which sees that at its next request; it appears whole or not at all, and
/// nobody but its owner may read it.
/// </summary>
public sealed class ApiKeyFile(IOptions<ApiKeyOptions> options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _lock = new();
    private (DateTime Written, long Length) _stamp;
    private Dictionary<string, ApiKey> _keys = [];

    /// <summary>The keys by their ids.</summary>
    /// <exception cref="InvalidDataException">The file is none of keys.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IReadOnlyDictionary<string, ApiKey> Read()
    {
        lock (_lock)
        {
            var file = new FileInfo(options.Value.File);
            var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (stamp != _stamp || !file.Exists)
            {
                _keys = file.Exists ? Load(file.FullName) : [];
                _stamp = stamp;
            }

            return _keys;
        }
    }

    /// <summary>The key that a text is; null where it is none of them. Takes as long for whatever is wrong with it.</summary>
    public ApiKey? Find(string text) =>
        ApiKeyText.IdOf(text) is { } id && Read().TryGetValue(id, out var key)
        && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Convert.FromHexString(key.Hash), Convert.FromHexString(ApiKeyText.HashOf(text)))
            ? key
            : null;

    /// <summary>Makes a key; its text is given here and never again.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public (string Text, ApiKey Key) Add(string name, ApiScope scope, DateTimeOffset now)
    {
        var (text, id) = ApiKeyText.Make();
        var key = new ApiKey(id, name, scope, ApiKeyText.HashOf(text), now);
        Write([.. Read().Values, key]);
        return (text, key);
    }

    /// <summary>Forgets a key; false when there is none of that id.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public bool Revoke(string id)
    {
        var keys = Read();
        if (!keys.ContainsKey(id))
            return false;
        Write([.. keys.Values.Where(k => k.Id != id)]);
        return true;
    }

    private static Dictionary<string, ApiKey> Load(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return (JsonSerializer.Deserialize(stream, ApiKeyJson.Default.IReadOnlyListApiKey) ?? []).ToDictionary(k => k.Id);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{file} is no file of keys ({exception.Message}). Put it back, or delete it and make new keys with 'aggregator keys add'.", exception);
        }
    }

    private void Write(IReadOnlyList<ApiKey> keys)
    {
        var file = Path.GetFullPath(options.Value.File);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var partial = file + ".partial";
        File.Delete(partial);
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            settings.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(partial, settings))
        {
            JsonSerializer.Serialize(stream, keys, ApiKeyJson.Default.IReadOnlyListApiKey);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, file, overwrite: true);
        lock (_lock)
            _stamp = default;
    }
}

using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Tests.LiteDb;

/// <summary>A data directory of a test, gone with it.</summary>
internal sealed class StoreDirectory : IDisposable
{
    public static StoreOwner Owner { get; } = new(Environment.ProcessId, "test", null, null);

    private static HeatCurve Heat { get; } = new(Options.Create(new HeatOptions()));

    public string Path { get; } = Directory.CreateTempSubdirectory("aggregator-store-").FullName;

    public string LogPath => System.IO.Path.Combine(Path, StorageConstants.LogFile);

    public string DataPath => System.IO.Path.Combine(Path, StorageConstants.DataFile);

    public static EmbeddedStoreOpener Opener(string path, TimeProvider? time = null, Action<StorageOptions>? configure = null, ChangeHandover? handover = null)
    {
        var options = new StorageOptions { DataDirectory = path };
        configure?.Invoke(options);
        return new EmbeddedStoreOpener(
            Options.Create(options), Options.Create(new StoryOptions()), Heat, time ?? TimeProvider.System, new SystemRandomSource(),
            NullLogger<EmbeddedStoreOpener>.Instance, handover);
    }

    /// <summary>Care of this directory's store.</summary>
    public IStoreCare Care() => new EmbeddedStoreCare(
        Options.Create(new StorageOptions { DataDirectory = Path }), Options.Create(new StoryOptions()), Heat, TimeProvider.System, new SystemRandomSource());

    /// <summary>The memory of an engine that was just opened.</summary>
    public static StoreMemory Memory(StoreEngine engine) =>
        new(StoreFormat.Prepare(engine, new SystemRandomSource()), new HeatReading(Heat, TimeProvider.System), new StoryIndex(Options.Create(new StoryOptions())));

    public EmbeddedStoreOpener Opener(TimeProvider? time = null, Action<StorageOptions>? configure = null) => Opener(Path, time, configure);

    public Task<IArticleStore> OpenAsync(TimeProvider? time = null, Action<StorageOptions>? configure = null) =>
        Opener(time, configure).OpenAsync(Owner, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

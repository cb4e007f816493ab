using System.Globalization;
using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using LiteDB;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Care of the embedded store's files while nobody has them open.</summary>
internal sealed class EmbeddedStoreCare(
    IOptions<StorageOptions> options, IOptions<StoryOptions> stories, HeatCurve heat, TimeProvider time, IRandomSource random)
    : IStoreCare
{
    /// <summary>The folder, below the data directory, of a store that is being made.</summary>
    private const string WorkFolder = "store-in-the-making";

    private string Folder => Path.GetFullPath(options.Value.DataDirectory);

    private string DataPath => Path.Combine(Folder, StorageConstants.DataFile);

    public Task<StoreCheck> VerifyAsync(string file, Action<long> progress, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var engine = Open(() => StoreEngine.OpenToRead(file), file);
            return Verify(engine, progress, cancellationToken);
        },
        cancellationToken);

    public async Task<StoreCheck> VerifyAsync(StoreOwner owner, Action<long> progress, CancellationToken cancellationToken)
    {
        using var held = await TakeAsync(owner, cancellationToken).ConfigureAwait(false);
        return await Task.Run(
            () =>
            {
                using var engine = Open(() => StoreEngine.Open(Folder), Folder);
                return Verify(engine, progress, cancellationToken);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<StoreCompaction> CompactAsync(StoreOwner owner, Action<long> progress, CancellationToken cancellationToken)
    {
        using var held = await TakeAsync(owner, cancellationToken).ConfigureAwait(false);
        return await Task.Run(
            () =>
            {
                using var folder = new MakingFolder(Path.Combine(Folder, WorkFolder));
                var before = CopyTo(folder.Path, progress, cancellationToken);
                var made = Path.Combine(folder.Path, StorageConstants.DataFile);
                ThrowIfDamaged(VerifyFile(made, progress, cancellationToken));

                if (new FileInfo(made).Length >= before)
                    return new StoreCompaction(before, before);

                // The old one's log was emptied into it, so that the new one stands for all of it.
                File.Move(made, DataPath, overwrite: true);
                return new StoreCompaction(before, new FileInfo(DataPath).Length);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<string?> RestoreAsync(string file, StoreOwner owner, Action<long> progress, CancellationToken cancellationToken)
    {
        StoreLock.MakeFolder(Folder);
        using var held = await StoreLock.TakeAsync(Folder, owner, cancellationToken).ConfigureAwait(false);
        return await Task.Run(
            () =>
            {
                ThrowIfDamaged(VerifyFile(file, progress, cancellationToken));
                using var folder = new MakingFolder(Path.Combine(Folder, WorkFolder));
                var made = Path.Combine(folder.Path, StorageConstants.DataFile);
                File.Copy(file, made);
                GiveNewIdentity(folder.Path);
                var kept = KeepPresent();
                File.Move(made, DataPath);
                return kept;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static void ThrowIfDamaged(StoreCheck check)
    {
        if (check.Problems.Count > 0)
            throw new StoreDamagedException(check.Problems);
    }

    private static StoreEngine Open(Func<StoreEngine> open, string what)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is not (StoreUnreadableException or OperationCanceledException))
        {
            throw new StoreUnreadableException($"The store in {what} cannot be opened: {failure.Message}", failure);
        }
    }

    private async Task<StoreLock> TakeAsync(StoreOwner owner, CancellationToken cancellationToken)
    {
        if (!File.Exists(DataPath))
            throw new StoreUnreadableException($"There is no store in {Folder}.");
        return await StoreLock.TakeAsync(Folder, owner, cancellationToken).ConfigureAwait(false);
    }

    private StoreCheck VerifyFile(string file, Action<long> progress, CancellationToken cancellationToken)
    {
        using var engine = Open(() => StoreEngine.OpenToRead(file), file);
        return Verify(engine, progress, cancellationToken);
    }

    private StoreCheck Verify(StoreEngine engine, Action<long> progress, CancellationToken cancellationToken)
    {
        var memory = new StoreMemory(StoreFormat.Read(engine), new HeatReading(heat, time), new StoryIndex(stories));
        return new StoreVerifier(engine, memory, progress, cancellationToken).Run();
    }

    private long CopyTo(string folder, Action<long> progress, CancellationToken cancellationToken)
    {
        using var source = Open(() => StoreEngine.Open(Folder), Folder);
        StoreFormat.Read(source);
        source.Checkpoint();
        var before = source.DataBytes;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < before)
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"Compacting needs up to {before:N0} bytes beside the store, and {Folder} has {free:N0} left."));
        using var target = StoreEngine.Open(folder);
        try
        {
            StoreCompactor.Copy(source, target, progress, cancellationToken);
        }
        catch (LiteException damage)
        {
            throw new StoreDamagedException([$"It cannot be read whole: {damage.Message}"]);
        }

        return before;
    }

    private void GiveNewIdentity(string folder)
    {
        using var engine = Open(() => StoreEngine.Open(folder), folder);
        StoreFormat.GiveIdentity(engine, StoreFormat.Read(engine), random);
        engine.Checkpoint();
    }

    /// <summary>Puts the present store aside, with what its log holds; null where there is none.</summary>
    private string? KeepPresent()
    {
        if (!File.Exists(DataPath))
            return null;
        var stamp = time.GetUtcNow().ToString("yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture);
        var kept = Path.Combine(Folder, $"replaced-{stamp}");
        Directory.CreateDirectory(kept);
        var log = Path.Combine(Folder, StorageConstants.LogFile);

        // The log first: without it the data file is an older state of the store, but a store; the other way round neither would be one.
        if (File.Exists(log))
            File.Move(log, Path.Combine(kept, StorageConstants.LogFile));
        File.Move(DataPath, Path.Combine(kept, StorageConstants.DataFile));
        return kept;
    }
}

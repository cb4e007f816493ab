using Microsoft.Win32.SafeHandles;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// The write-ahead log's file as LiteDB writes it. LiteDB flushes after every page; here a flush does nothing and
/// <see cref="Sync"/> makes a whole group of commits durable at once. A transaction counts when its last page carries the
/// confirmed flag: that flag is written only after all pages are on disk, and is a single byte, so a power cut leaves a
/// transaction whole or absent. The first failed write is kept and everything after it dropped, because LiteDB's writer
/// would hang on an exception; <see cref="Sync"/> throws it.
/// </summary>
internal sealed class GroupSyncLogStream(SafeFileHandle file) : Stream
{
    /// <summary>Where LiteDB 5 keeps a page's confirmed flag (BasePage, P_IS_CONFIRMED).</summary>
    private const int ConfirmedFlagOffset = 18;

    private static readonly byte[] Confirmed = [1];

    private readonly List<long> _unconfirmed = [];
    private Exception? _failure;

    /// <summary>How often the file was synced to disk.</summary>
    public int Syncs { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => RandomAccess.GetLength(file);

    public override long Position { get; set; }

    public static GroupSyncLogStream Open(string path) =>
        new(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));

    /// <summary>An empty log that is gone when it is closed, for databases that are only read.</summary>
    public static GroupSyncLogStream OpenTemporary() => new(File.OpenHandle(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, FileOptions.DeleteOnClose));

    /// <summary>Makes everything written so far durable, then the confirmed flags.</summary>
    /// <exception cref="IOException">A write failed, now or earlier: nothing since the last sync counts.</exception>
    public void Sync()
    {
        ThrowIfFailed();
        if (_unconfirmed.Count > 0)
        {
            FlushFile();
            foreach (var page in _unconfirmed)
                RandomAccess.Write(file, Confirmed, page + ConfirmedFlagOffset);

            _unconfirmed.Clear();
        }

        FlushFile();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = RandomAccess.Read(file, buffer.AsSpan(offset, count), Position);
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var position = Position;
        Position += count;
        if (_failure is not null)
            return;

        try
        {
            WritePage(buffer.AsSpan(offset, count), position);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void SetLength(long value) => RandomAccess.SetLength(file, value);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();

        base.Dispose(disposing);
    }

    private void WritePage(ReadOnlySpan<byte> page, long position)
    {
        if (page.Length <= ConfirmedFlagOffset || page[ConfirmedFlagOffset] == 0)
        {
            RandomAccess.Write(file, page, position);
            return;
        }

        var unconfirmed = page.ToArray();
        unconfirmed[ConfirmedFlagOffset] = 0;
        RandomAccess.Write(file, unconfirmed, position);
        _unconfirmed.Add(position);
    }

    private void FlushFile()
    {
        RandomAccess.FlushToDisk(file);
        Syncs++;
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new IOException("The store's write-ahead log could not be written: " + _failure.Message, _failure);
    }
}

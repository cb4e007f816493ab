namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The data file while it is held; releases it when disposed.</summary>
internal sealed class BackupStream(BackupHold hold) : Stream
{
    private const int BufferBytes = 128 * 1024;

    private readonly FileStream _file = new(hold.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferBytes, FileOptions.SequentialScan);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => hold.Length;

    public override long Position { get => _file.Position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Checked(_file.Read(Bounded(buffer)));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Checked(await _file.ReadAsync(buffer[..Bounded(buffer.Length)], cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            hold.Release();
        }

        base.Dispose(disposing);
    }

    private Span<byte> Bounded(Span<byte> buffer) => buffer[..Bounded(buffer.Length)];

    private int Bounded(int count) => (int)Math.Min(count, hold.Length - _file.Position);

    // After the read: the hold is broken before the file is touched, so bytes that were read while it was whole are those of the backup.
    private int Checked(int read) => hold.IsBroken
        ? throw new IOException("The store was closed, or too much was written to it, before its backup was read to the end; try again when less is written.")
        : read;
}

namespace Aggregator.Core.Exporting;

/// <summary>
/// Takes what writers write at once and passes it on without blocking when it is asked to, so that formats whose writers know only blocking
/// streams can be sent while they are made. Bounded by how often it is asked.
/// </summary>
/// <param name="target">Where it goes; stays open.</param>
public sealed class PumpStream(Stream target) : Stream
{
    /// <summary>Bytes that are gathered before they are worth passing on.</summary>
    private const int Enough = 64 * 1024;

    private readonly MemoryStream _waiting = new();
    private long _passed;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => Position;

    /// <inheritdoc/>
    public override long Position
    {
        get => _passed + _waiting.Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Passes on what has gathered, if it is enough or <paramref name="all"/> is wanted.</summary>
    public async ValueTask PassOnAsync(bool all, CancellationToken cancellationToken)
    {
        if (_waiting.Length == 0 || (!all && _waiting.Length < Enough))
            return;
        await target.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken).ConfigureAwait(false);
        await target.FlushAsync(cancellationToken).ConfigureAwait(false);
        _passed += _waiting.Length;
        _waiting.SetLength(0);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        _waiting.Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _waiting.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}

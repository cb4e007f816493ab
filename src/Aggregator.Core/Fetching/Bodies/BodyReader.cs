using Aggregator.Core.Fetching.Headers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>Reads a body as it comes over the wire, within its limits, and decodes it.</summary>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
/// <param name="beginningOnly">Whether a longer body is read up to the limit, instead of being refused.</param>
internal sealed class BodyReader(FetchingOptions options, TimeProvider time, bool beginningOnly = false)
{
    private readonly BodyDecoder _decoder = new(options);

    /// <summary>Reads a response's body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="ensureRoom">Waits for room for so many bytes in all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the server was silent for too long.</exception>
    /// <exception cref="IOException">The body broke off.</exception>
    public async ValueTask<BodyResult> ReadAsync(
        HttpContent content, Func<long, ValueTask> ensureRoom, CancellationToken cancellationToken)
    {
        if (!beginningOnly && content.Headers.ContentLength > options.MaxBytes)
            return BodyResult.TooLarge(options.MaxBytes);
        if (BodyDecoder.TryRead(RawHeaders.Joined(content.Headers, "Content-Encoding"), out var codings) is { } complaint)
            return BodyResult.Failed(RefreshOutcomeKind.BodyFailed, complaint);

        var body = new RentedBody(FirstCapacity(content));
        try
        {
            if (await FillAsync(body, content, codings, ensureRoom, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                body.Dispose();
                return refusal;
            }

            var isPart = body.Length > options.MaxBytes;
            if (isPart)
                body.Advance(options.MaxBytes - body.Length);
            return await _decoder.DecodeAsync(body, codings, ensureRoom).ConfigureAwait(false) with { IsPart = isPart };
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    // One byte more than declared, so that the read that finds the end needs no larger array.
    private static int FirstCapacity(HttpContent content) =>
        content.Headers.ContentLength is { } declared and < FetchingConstants.FreeBodyBytes
            ? (int)declared + 1
            : FetchingConstants.FirstBufferBytes;

    private async ValueTask<BodyResult?> FillAsync(
        RentedBody body, HttpContent content, string[] codings, Func<long, ValueTask> ensureRoom, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(options.IdleTimeout, time);
        using var scratch = new RentedBody(FetchingConstants.FirstBufferBytes);
        await using var registration = cancellationToken
            .UnsafeRegister(static s => ((CancellationTokenSource)s!).Cancel(), silence)
            .ConfigureAwait(false);
        var stream = await content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        for (var nextLook = FetchingConstants.BombLookBytes; ;)
        {
            if (body.Length == body.Capacity)
            {
                silence.CancelAfter(Timeout.InfiniteTimeSpan);
                await GrowAsync(body, content.Headers.ContentLength, ensureRoom).ConfigureAwait(false);
                silence.CancelAfter(options.IdleTimeout);
            }

            var target = TargetOf(body, scratch);
            var read = stream.ReadAsync(target, silence.Token);
            if (!read.IsCompleted)
                silence.CancelAfter(options.IdleTimeout);
            var count = await read.ConfigureAwait(false);
            if (count == 0)
                return null;
            body.Take(target.Span[..count]);
            if (body.Length > options.MaxBytes)
                return beginningOnly && codings.Length == 0 ? null : BodyResult.TooLarge(options.MaxBytes);
            if (body.Length < nextLook)
                continue;
            if (_decoder.IsBomb(body, codings, out var refusal))
                return refusal;
            nextLook = body.Length * 2;
        }
    }

    // A socket keeps the last buffer that it was given for as long as it lives, an idle connection too: a large body must not hang on it.
    private static Memory<byte> TargetOf(RentedBody body, RentedBody scratch)
    {
        var room = body.Room();
        if (body.IsPooled)
            return room;
        var small = scratch.Room();
        return small[..Math.Min(small.Length, room.Length)];
    }

    // A length that is declared is believed once there is room for it.
    private async ValueTask GrowAsync(RentedBody body, long? declared, Func<long, ValueTask> ensureRoom)
    {
        var capacity = body.Capacity * 2L;
        if (capacity > FetchingConstants.FreeBodyBytes)
        {
            capacity = Math.Min(Math.Max(capacity, declared ?? 0), options.MaxBytes) + 1 + BodyDecoder.MaxMarkerBytes;
            await ensureRoom(capacity).ConfigureAwait(false);
        }

        body.GrowTo((int)capacity);
    }
}

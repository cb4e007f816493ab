namespace Aggregator.Core.Fetching.Bodies;

/// <summary>Reads a body as it comes over the wire, within its limits.</summary>
internal sealed class BodyReader(FetchingOptions options, TimeProvider time)
{
    /// <summary>Reads all of a response's body; still encoded.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the server was silent for too long.</exception>
    /// <exception cref="IOException">The body broke off.</exception>
    public async ValueTask<BodyResult> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var declared = content.Headers.ContentLength;
        if (declared > options.MaxBytes)
            return BodyResult.TooLarge(options.MaxBytes);

        // One byte more than declared, so that the read that finds the end needs no larger array.
        var isTrusted = declared <= FetchingConstants.TrustedLengthBytes;
        var body = new RentedBody(isTrusted ? (int)declared!.Value + 1 : FetchingConstants.FirstBufferBytes);
        try
        {
            await FillAsync(body, content, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            body.Dispose();
            throw;
        }

        if (body.Length <= options.MaxBytes)
            return BodyResult.Of(body);
        body.Dispose();
        return BodyResult.TooLarge(options.MaxBytes);
    }

    private async ValueTask FillAsync(RentedBody body, HttpContent content, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(options.IdleTimeout, time);
        await using var registration = cancellationToken
            .UnsafeRegister(static s => ((CancellationTokenSource)s!).Cancel(), silence)
            .ConfigureAwait(false);
        var stream = await content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        while (body.Length <= options.MaxBytes)
        {
            var read = stream.ReadAsync(body.Room(), silence.Token);
            if (!read.IsCompleted)
                silence.CancelAfter(options.IdleTimeout);
            var count = await read.ConfigureAwait(false);
            if (count == 0)
                return;
            body.Advance(count);
        }
    }
}

using System.Buffers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>
/// Undoes content codings. Done here and not by the HTTP stack, so that the limit counts what comes out, a decompression bomb is
/// known by its ratio, and damaged data is told apart from a connection that broke off. A body is decoded from memory in one go, so that
/// no slow server keeps a decoder's window; a large one is measured first, and decoded once there is room for exactly that.
/// </summary>
internal sealed class BodyDecoder(FetchingOptions options)
{
    /// <summary>The most bytes that opening a coding puts behind a body.</summary>
    public const int MaxMarkerBytes = 64;

    private const int Damaged = -1;
    private const int ScratchBytes = 64 * 1024;

    // A coding that opens nothing was not applied. zstd joins them when the runtime has it (.NET 11).
    private static readonly (string Name, Func<RentedBody, ContentCoding?> Open)[] Codings =
    [
        ("gzip", ContentCoding.OpenGzip),
        ("x-gzip", ContentCoding.OpenGzip),
        ("br", ContentCoding.OpenBrotli),
        ("deflate", ContentCoding.OpenDeflate),
        ("identity", static _ => null),
    ];

    /// <summary>The codings of a Content-Encoding header, in the order in which they were applied (RFC 9110 section 8.4).</summary>
    /// <param name="contentEncoding">The header; null is none.</param>
    /// <returns>Why a body with them cannot be read; null when it can.</returns>
    public static string? TryRead(string? contentEncoding, out string[] codings)
    {
        codings = contentEncoding?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (codings.Length > FetchingConstants.MaxEncodings)
            return "too many content codings";
        var unknown = Array.Find(codings, c => Find(c) is null);
        return unknown is null ? null : $"unknown content coding '{unknown}'";
    }

    /// <summary>Whether what has come so far of a body is a bomb already: it need not be read to its end.</summary>
    public bool IsBomb(RentedBody body, string[] codings, out BodyResult refusal)
    {
        refusal = default;
        if (codings.Length == 0)
            return false;
        var limit = LimitOf(body.Length);
        if (Measure(body, codings[^1], limit) <= limit)
            return false;
        refusal = TooLarge(limit);
        return true;
    }

    /// <summary>Decodes a body and takes it over.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="codings">From <see cref="TryRead"/>.</param>
    /// <param name="ensureRoom">Waits for room for so many bytes in all.</param>
    public async ValueTask<BodyResult> DecodeAsync(RentedBody body, string[] codings, Func<long, ValueTask> ensureRoom)
    {
        var result = BodyResult.Of(body);
        for (var i = codings.Length - 1; i >= 0 && result.IsSuccess; i--)
        {
            var encoded = result.Body;
            result = await DecodeOneAsync(encoded, codings[i], ensureRoom).ConfigureAwait(false);
            if (result.Body != encoded)
                encoded.Dispose();
        }

        return result;
    }

    private async ValueTask<BodyResult> DecodeOneAsync(RentedBody body, string name, Func<long, ValueTask> ensureRoom)
    {
        var limit = LimitOf(body.Length);
        var decoded = new RentedBody(FetchingConstants.FreeBodyBytes);
        var length = Decode(body, name, decoded);
        if (length == decoded.Capacity)
        {
            decoded.Dispose();
            var all = Measure(body, name, limit);
            if (all > limit)
                return TooLarge(limit);
            if (all == Damaged)
                return DamagedData(name);
            await ensureRoom(body.Capacity + all).ConfigureAwait(false);
            decoded = new RentedBody((int)all + MaxMarkerBytes);
            length = Decode(body, name, decoded);
        }

        if (length is > Damaged and var whole && whole <= limit)
            return BodyResult.Of(decoded);
        decoded.Dispose();
        return length is null ? BodyResult.Of(body)
            : length == Damaged ? DamagedData(name)
            : TooLarge(limit);
    }

    /// <summary>Decodes as far as there is room.</summary>
    /// <returns>How much came out, the whole capacity when there is more; or that the data is damaged; null when the coding was not applied.</returns>
    private static long? Decode(RentedBody body, string name, RentedBody decoded)
    {
        var encodedLength = body.Length;
        using var coding = encodedLength == 0 ? null : Find(name)!(body);
        try
        {
            if (coding is null)
                return null;
            for (var count = 1; count > 0 && decoded.Length < decoded.Capacity;)
            {
                count = coding.Output.Read(decoded.Room().Span);
                decoded.Advance(count);
            }

            return decoded.Length == decoded.Capacity || coding.Complete(decoded) ? decoded.Length : Damaged;
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Damaged;
        }
        finally
        {
            body.Advance(encodedLength - body.Length);
        }
    }

    /// <summary>How much comes out, at least, or that the data is damaged; beyond the limit it is not counted on.</summary>
    private static long Measure(RentedBody body, string name, long limit)
    {
        var encodedLength = body.Length;
        var scratch = ArrayPool<byte>.Shared.Rent(ScratchBytes);
        using var coding = Find(name)!(body);
        var length = 0L;
        try
        {
            for (var count = 1; coding is not null && count > 0 && length <= limit + coding.MarkerLength; length += count)
                count = coding.Output.Read(scratch);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Damaged;
        }
        finally
        {
            body.Advance(encodedLength - body.Length);
            ArrayPool<byte>.Shared.Return(scratch);
        }

        return length - (length > limit ? coding?.MarkerLength ?? 0 : 0);
    }

    private static BodyResult DamagedData(string name) => BodyResult.Failed(RefreshOutcomeKind.BodyFailed, $"damaged {name} data");

    // Brotli reports damage by InvalidOperationException, the others by InvalidDataException.
    private static bool IsDamage(Exception e) => e is InvalidDataException or InvalidOperationException or IOException;

    private static Func<RentedBody, ContentCoding?>? Find(string name) =>
        Array.Find(Codings, c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Open;

    private long LimitOf(long encodedLength) =>
        Math.Min(options.MaxBytes, Math.Max(FetchingConstants.RatioFloorBytes, encodedLength * options.MaxCompressionRatio));

    private BodyResult TooLarge(long limit) =>
        limit == options.MaxBytes ? BodyResult.TooLarge(options.MaxBytes) : BodyResult.ExpandsTooFar(options.MaxCompressionRatio);
}

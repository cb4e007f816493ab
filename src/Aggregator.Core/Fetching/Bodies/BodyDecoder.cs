using System.IO.Compression;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>
/// Undoes content codings. Done here and not by the HTTP stack, so that the limit counts what comes out, a decompression bomb is
/// known by its ratio, and damaged data is told apart from a connection that broke off.
/// </summary>
internal static class BodyDecoder
{
    private delegate Stream? Decoder(RentedBody body);

    private static readonly (string Name, Decoder Open)[] Decoders =
    [
        ("gzip", OpenGzip),
        ("x-gzip", OpenGzip),
        ("br", static body => new BrotliStream(body.OpenRead(), CompressionMode.Decompress)),
        ("deflate", OpenDeflate),
        ("identity", static _ => null),
    ];

    /// <summary>Decodes a body and takes it over.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="contentEncoding">The codings in the order in which they were applied (RFC 9110 section 8.4); null is none.</param>
    /// <param name="maxBytes">The most bytes that may come out.</param>
    public static BodyResult Decode(RentedBody body, string? contentEncoding, int maxBytes)
    {
        if (string.IsNullOrWhiteSpace(contentEncoding))
            return BodyResult.Of(body);

        var codings = contentEncoding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > FetchingConstants.MaxEncodings)
            return Fail(body, RefreshOutcomeKind.BodyFailed, "too many content codings");
        var result = BodyResult.Of(body);
        for (var i = codings.Length - 1; i >= 0 && result.IsSuccess; i--)
            result = DecodeOne(result.Body, codings[i], maxBytes);
        return result;
    }

    private static BodyResult DecodeOne(RentedBody body, string coding, int maxBytes)
    {
        var decoder = Array.Find(Decoders, d => d.Name.Equals(coding, StringComparison.OrdinalIgnoreCase));
        if (decoder.Open is null)
            return Fail(body, RefreshOutcomeKind.BodyFailed, $"unknown content coding '{coding}'");
        using var stream = body.Length == 0 ? null : decoder.Open(body);
        if (stream is null)
            return BodyResult.Of(body);

        var limit = Math.Min(maxBytes, Math.Max(FetchingConstants.RatioFloorBytes, (long)body.Length * FetchingConstants.MaxRatio));
        var decoded = new RentedBody(Math.Max(FetchingConstants.FirstBufferBytes, body.Length * 4L > maxBytes ? maxBytes : body.Length * 4));
        try
        {
            Fill(decoded, stream, limit);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            // BrotliStream reports damage by InvalidOperationException, the others by InvalidDataException.
            decoded.Dispose();
            return Fail(body, RefreshOutcomeKind.BodyFailed, $"damaged {coding} data");
        }

        body.Dispose();
        if (decoded.Length <= limit)
            return BodyResult.Of(decoded);
        decoded.Dispose();
        return limit == maxBytes
            ? BodyResult.TooLarge(maxBytes)
            : BodyResult.Failed(RefreshOutcomeKind.TooLarge, $"it expands more than {FetchingConstants.MaxRatio}-fold");
    }

    private static void Fill(RentedBody decoded, Stream stream, long limit)
    {
        while (decoded.Length <= limit)
        {
            var count = stream.Read(decoded.Room().Span);
            if (count == 0)
                return;
            decoded.Advance(count);
        }
    }

    // Some servers name a coding that they did not apply: what lacks its mark is taken as it is.
    private static GZipStream? OpenGzip(RentedBody body) =>
        body.Span is [0x1F, 0x8B, ..] ? new GZipStream(body.OpenRead(), CompressionMode.Decompress) : null;

    // "deflate" is the zlib format, but raw deflate is sent under its name too (RFC 9110 section 8.4.1.2); RFC 1950 section 2.2.
    private static Stream OpenDeflate(RentedBody body)
    {
        var isZlib = body.Span is [var cmf, var flags, ..] && (cmf & 0x0F) == 8 && ((cmf << 8) | flags) % 31 == 0;
        return isZlib ? new ZLibStream(body.OpenRead(), CompressionMode.Decompress) : new DeflateStream(body.OpenRead(), CompressionMode.Decompress);
    }

    private static BodyResult Fail(RentedBody body, RefreshOutcomeKind kind, string cause)
    {
        body.Dispose();
        return BodyResult.Failed(kind, cause);
    }
}

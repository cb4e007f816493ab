using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>
/// Undoes content codings. Done here and not by the HTTP stack, so that the limit counts what comes out, a decompression bomb is
/// known by its ratio, and damaged data is told apart from a connection that broke off.
/// </summary>
internal static class BodyDecoder
{
    // A coding that opens nothing was not applied.
    private static readonly (string Name, Func<RentedBody, ContentCoding?> Open)[] Codings =
    [
        ("gzip", ContentCoding.OpenGzip),
        ("x-gzip", ContentCoding.OpenGzip),
        ("br", ContentCoding.OpenBrotli),
        ("deflate", ContentCoding.OpenDeflate),
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

    private static BodyResult DecodeOne(RentedBody body, string name, int maxBytes)
    {
        var open = Array.Find(Codings, c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Open;
        if (open is null)
            return Fail(body, RefreshOutcomeKind.BodyFailed, $"unknown content coding '{name}'");
        var encodedLength = body.Length;
        using var coding = encodedLength == 0 ? null : open(body);
        if (coding is null)
            return BodyResult.Of(body);

        var limit = Math.Min(maxBytes, Math.Max(FetchingConstants.RatioFloorBytes, encodedLength * (long)FetchingConstants.MaxRatio));
        var decoded = new RentedBody((int)Math.Max(FetchingConstants.FirstBufferBytes, Math.Min(encodedLength * 4L, maxBytes)));
        var isWhole = Fill(decoded, coding, limit) && (decoded.Length > limit + coding.MarkerLength || coding.Complete(decoded));
        if (isWhole && decoded.Length <= limit)
        {
            body.Dispose();
            return BodyResult.Of(decoded);
        }

        decoded.Dispose();
        return !isWhole ? Fail(body, RefreshOutcomeKind.BodyFailed, $"damaged {name} data")
            : limit == maxBytes ? Fail(body, RefreshOutcomeKind.TooLarge, BodyResult.MoreThan(maxBytes))
            : Fail(body, RefreshOutcomeKind.TooLarge, $"it expands more than {FetchingConstants.MaxRatio}-fold");
    }

    // False when the data is damaged. Stops beyond the limit.
    private static bool Fill(RentedBody decoded, ContentCoding coding, long limit)
    {
        try
        {
            for (var count = 1; count > 0 && decoded.Length <= limit + coding.MarkerLength;)
            {
                count = coding.Output.Read(decoded.Room().Span);
                decoded.Advance(count);
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            // Brotli reports damage by InvalidOperationException, the others by InvalidDataException.
            return false;
        }
    }

    private static BodyResult Fail(RentedBody body, RefreshOutcomeKind kind, string cause)
    {
        body.Dispose();
        return BodyResult.Failed(kind, cause);
    }
}

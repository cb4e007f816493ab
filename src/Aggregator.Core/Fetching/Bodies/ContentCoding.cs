using System.IO.Compression;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>
/// A body being decoded. The decompressors take a stream that breaks off for one that ends, so each coding finds out in its own way
/// whether it was whole: the gzip decoder goes on to the next member, so a known one is put behind the body and must come out last;
/// the others stop at their end mark, so one that asked for more bytes than there are had not reached it.
/// </summary>
internal sealed class ContentCoding : IDisposable
{
    private static readonly byte[] Marker = "\0the end of it\0"u8.ToArray();
    private static readonly Lazy<byte[]> MarkerMember = new(CompressMarker);

    private readonly EndProbeStream _source;
    private readonly bool _hasMarker;

    private ContentCoding(EndProbeStream source, Stream output, bool hasMarker)
    {
        _source = source;
        Output = output;
        _hasMarker = hasMarker;
    }

    /// <summary>The decoded bytes.</summary>
    public Stream Output { get; }

    /// <summary>How many bytes come out behind the body.</summary>
    public int MarkerLength => _hasMarker ? Marker.Length : 0;

    /// <summary>gzip (RFC 1952). Null for a body without its mark: some servers name the coding and do not apply it.</summary>
    public static ContentCoding? OpenGzip(RentedBody body)
    {
        if (body.Span is not [0x1F, 0x8B, ..])
            return null;
        body.Append(MarkerMember.Value);
        var source = new EndProbeStream(body.OpenRead());
        return new ContentCoding(source, new GZipStream(source, CompressionMode.Decompress), hasMarker: true);
    }

    /// <summary>Brotli (RFC 7932).</summary>
    public static ContentCoding OpenBrotli(RentedBody body)
    {
        var source = new EndProbeStream(body.OpenRead());
        return new ContentCoding(source, new BrotliStream(source, CompressionMode.Decompress), hasMarker: false);
    }

    /// <summary>
    /// "deflate", which is the zlib format (RFC 1950 section 2.2); but raw deflate is sent under its name too (RFC 9110 section 8.4.1.2).
    /// </summary>
    public static ContentCoding OpenDeflate(RentedBody body)
    {
        var isZlib = body.Span is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;
        var source = new EndProbeStream(body.OpenRead());
        Stream output = isZlib ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
        return new ContentCoding(source, output, hasMarker: false);
    }

    /// <summary>Whether the body, read to its end, was whole; takes off what was put behind it.</summary>
    public bool Complete(RentedBody decoded)
    {
        if (!_hasMarker)
            return !_source.WasExhausted;
        if (!decoded.Span.EndsWith(Marker))
            return false;
        decoded.Advance(-Marker.Length);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        _source.Dispose();
    }

    private static byte[] CompressMarker()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.NoCompression, leaveOpen: true))
            gzip.Write(Marker);
        return buffer.ToArray();
    }
}

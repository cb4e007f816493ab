using System.IO.Compression;
using System.Text;

namespace Aggregator.Testing;

/// <summary>What a <see cref="FeedServer"/> answers for one path. Immutable; change the route to change the answer.</summary>
public sealed record FeedResponse
{
    /// <summary>The status; 304 is given by itself where a validator matches.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The body as it goes over the wire; see <see cref="Compressed"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Content-Type; null sends none.</summary>
    public string? ContentType { get; init; } = "application/rss+xml; charset=utf-8";

    /// <summary>ETag. A request whose If-None-Match is exactly this gets 304.</summary>
    public string? ETag { get; init; }

    /// <summary>Last-Modified. A request whose If-Modified-Since is exactly this gets 304, unless it has If-None-Match.</summary>
    public string? LastModified { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Awaited before anything is answered.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>Awaited after the head and <see cref="BodyBytesBeforeGate"/> bytes were sent.</summary>
    public Task BodyGate { get; init; } = Task.CompletedTask;

    /// <summary>How much of the body goes out before <see cref="BodyGate"/> is awaited, in bytes.</summary>
    public int BodyBytesBeforeGate { get; init; }

    /// <summary>Cuts the connection after so many bytes of the body; null sends all of it.</summary>
    public int? CutAfterBytes { get; init; }

    /// <summary>Whether Content-Length is sent; otherwise the body is chunked.</summary>
    public bool SendLength { get; init; } = true;

    /// <summary>A document.</summary>
    public static FeedResponse Of(string body, string contentType = "application/rss+xml; charset=utf-8") =>
        new() { Body = Encoding.UTF8.GetBytes(body), ContentType = contentType };

    /// <summary>An answer without a document.</summary>
    public static FeedResponse OfStatus(int status) => new() { Status = status, ContentType = null };

    /// <summary>A redirect.</summary>
    public static FeedResponse Redirect(int status, string location) => OfStatus(status).With("Location", location);

    /// <summary>The same with one header more.</summary>
    public FeedResponse With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    /// <summary>The same with its body compressed: <c>gzip</c>, <c>br</c> or <c>deflate</c>.</summary>
    public FeedResponse Compressed(string encoding)
    {
        using var buffer = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "No such encoding."),
        })
        {
            stream.Write(Body.Span);
        }

        return With("Content-Encoding", encoding) with { Body = buffer.ToArray() };
    }
}

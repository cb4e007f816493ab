namespace Aggregator.Core.Model;

/// <summary>Something on the web that an article points to: its page, an image.</summary>
/// <param name="Url">Its absolute http(s) URL.</param>
/// <param name="Accept">The media types that are of use, as the Accept header gives them.</param>
/// <param name="MaxBytes">The most bytes to be read, decompressed; above zero.</param>
public sealed record ResourceRequest(Uri Url, string Accept, int MaxBytes)
{
    /// <summary>
    /// Whether the first <see cref="MaxBytes"/> are enough: they are asked for by a Range header, and what a server sends beyond them is
    /// left unread. Otherwise a larger resource is <see cref="ResourceOutcome.TooLarge"/>.
    /// </summary>
    public bool BeginningOnly { get; init; }
}

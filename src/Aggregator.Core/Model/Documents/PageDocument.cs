namespace Aggregator.Core.Model;

/// <summary>An article's page as it came over the wire, decompressed.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">The Content-Type header as given; null when there was none.</param>
/// <param name="Url">Where it was found, after redirects: the base of its relative links. Absolute, http(s).</param>
public sealed record PageDocument(ReadOnlyMemory<byte> Body, string? ContentType, Uri Url);

namespace Aggregator.Core.WebSub;

/// <summary>A document that a hub pushes (WebSub section 7).</summary>
/// <param name="Signature">The header X-Hub-Signature; null when there is none.</param>
/// <param name="ContentType">The header Content-Type; null when there is none.</param>
/// <param name="ContentLength">The body's length in bytes; null when it is not told.</param>
/// <param name="Body">The body.</param>
public sealed record PushRequest(string? Signature, string? ContentType, long? ContentLength, Stream Body);

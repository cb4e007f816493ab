namespace Aggregator.Core.Model;

/// <summary>What lets a server answer 304, and what lets us see an unchanged body where it never does.</summary>
/// <param name="ETag">The ETag header, byte for byte; null when none was given (RFC 9110 section 8.8.3).</param>
/// <param name="LastModified">The Last-Modified header as opaque text; null when none was given (RFC 9110 section 8.8.2).</param>
/// <param name="BodyHash">64-bit hash of the last body that was processed; 0 when there is none.</param>
public sealed record Validators(string? ETag, string? LastModified, ulong BodyHash)
{
    /// <summary>Nothing known.</summary>
    public static Validators None { get; } = new(null, null, 0);
}

using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Core.WebSub;

/// <summary>
/// The signature of a push, <c>X-Hub-Signature: method=hex</c> (WebSub section 8). SHA-1 is not taken: who can forge it can publish.
/// </summary>
internal static class PushSignature
{
    /// <summary>The header's name.</summary>
    public const string HeaderName = "X-Hub-Signature";

    private delegate int Hash(ReadOnlySpan<byte> key, ReadOnlySpan<byte> body, Span<byte> destination);

    private static readonly Dictionary<string, Hash> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sha256"] = HMACSHA256.HashData,
        ["sha384"] = HMACSHA384.HashData,
        ["sha512"] = HMACSHA512.HashData,
    };

    /// <summary>What is wrong with a signature, for people; null when the body is what the holder of the secret signed.</summary>
    /// <param name="header">The header; null when there was none.</param>
    /// <param name="secret">The subscription's secret.</param>
    /// <param name="body">The body, byte for byte.</param>
    public static string? Complaint(string? header, string secret, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrWhiteSpace(header))
            return "it is not signed";
        var equals = header.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !Methods.TryGetValue(header[..equals].Trim(), out var hash))
            return "it is signed by a method that is not taken; sha256, sha384 and sha512 are";

        Span<byte> expected = stackalloc byte[HMACSHA512.HashSizeInBytes];
        expected = expected[..hash(Encoding.UTF8.GetBytes(secret), body, expected)];
        Span<byte> given = stackalloc byte[HMACSHA512.HashSizeInBytes];
        var digits = header.AsSpan(equals + 1).Trim();
        var isHex = digits.Length == expected.Length * 2
            && Convert.FromHexString(digits, given, out _, out _) == System.Buffers.OperationStatus.Done;
        return isHex && CryptographicOperations.FixedTimeEquals(given[..expected.Length], expected) ? null : "its signature is wrong";
    }
}
